package de.asskomm.search.elastic;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import co.elastic.clients.json.JsonpUtils;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import de.asskomm.organisation.Audience;
import de.asskomm.organisation.Reader;
import de.asskomm.search.KnowledgeSearch;
import de.asskomm.search.SearchRequest;
import de.asskomm.search.SearchType;
import de.asskomm.search.StartSynonyms;

/**
 * An index of the platform's definition beside its own, for measuring the search on
 * collections: texts are written to it like published posts, and asked for like a visitor
 * does. It knows the synonyms that an installation begins with.
 */
public final class TrialIndex implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private static final long VERSION = 1;

	private static final UUID NOBODY = new UUID(0, 0);

	private final SearchSettings settings;

	private final ElasticsearchAccess elasticsearch;

	private final SynonymSets synonyms;

	private final KnowledgeIndexer indexer;

	private final KnowledgeSearch search;

	private final Map<UUID, Text> texts = new HashMap<>();

	private TrialIndex(SearchSettings settings) {
		this.settings = settings;
		this.elasticsearch = new ElasticsearchAccess(settings);
		this.synonyms = new SynonymSets(this.elasticsearch, settings);
		this.indexer = new KnowledgeIndexer(this.elasticsearch, settings);
		this.search = new ElasticKnowledgeSearch(this.elasticsearch, (reader, keys) -> readable(keys),
				(ags, reader) -> Optional.empty(), settings);
	}

	/**
	 * Makes an empty index.
	 * @param elasticsearch address of the server
	 * @param name by which the index is reached
	 * @return the index, to be closed
	 */
	public static TrialIndex create(URI elasticsearch, String name) {
		SearchSettings settings = new SearchSettings(elasticsearch, null, name, Duration.ofSeconds(1), PATIENCE,
				PATIENCE, PATIENCE, name, PATIENCE, PATIENCE, PATIENCE, PATIENCE);
		TrialIndex index = new TrialIndex(settings);
		index.synonyms.put(name, StartSynonyms.rules());
		index.synonyms.put(SynonymSets.preview(name), List.of());
		new IndexAdministration(index.elasticsearch, new IndexDefinition(name), settings, Clock.systemUTC())
			.create(name);
		return index;
	}

	/**
	 * What the platform asks of its index for the first page of a search, for asking the
	 * same without the platform.
	 * @param words what somebody types
	 * @param reader who searches
	 * @param limit number of hits
	 * @return the body of the request, JSON
	 */
	public static String question(String words, Reader reader, int limit) {
		co.elastic.clients.elasticsearch.core.SearchRequest.Builder search = new co.elastic.clients.elasticsearch.core.SearchRequest.Builder();
		ElasticKnowledgeSearch.ask(search, SearchRequest.of(words, limit), reader, new Words(words), Preference.NONE,
				Leniency.STRICT);
		return JsonpUtils.toJsonString(search.build(), new Jackson3JsonpMapper());
	}

	/**
	 * Writes texts, which can be found at once.
	 * @param added the texts
	 * @throws IOException if the server does not take them
	 */
	public void add(List<Text> added) throws IOException {
		added.forEach((text) -> this.texts.put(text.id(), text));
		Map<EntryKey, String> refused = this.indexer
			.write(added.stream().<IndexChange>map((text) -> new IndexChange.Put(text.document())).toList());
		if (!refused.isEmpty()) {
			throw new IOException("The index refused texts: " + refused);
		}
		this.elasticsearch.writes().indices().refresh((refresh) -> refresh.index(this.settings.alias()));
	}

	/**
	 * Searches as the platform does.
	 * @param words what a visitor types
	 * @param limit number of texts, as many as a page may have
	 * @return keys of the texts, best match first
	 */
	public List<String> find(String words, int limit) {
		return this.search.search(SearchRequest.of(words, limit), Reader.anonymous())
			.hits()
			.stream()
			.map((hit) -> text(hit.id()).key())
			.toList();
	}

	private Map<EntryKey, ReadableEntries.Entry> readable(Collection<EntryKey> keys) {
		return keys.stream().collect(Collectors.toMap((key) -> key, (key) -> text(key.id()).entry()));
	}

	private Text text(UUID id) {
		return Objects.requireNonNull(this.texts.get(id), "The index holds what was added");
	}

	/**
	 * Removes the index.
	 */
	@Override
	public void close() throws IOException {
		try (this.elasticsearch) {
			List<String> indices = List.copyOf(this.elasticsearch.writes()
				.indices()
				.getAlias((get) -> get.name(this.settings.alias()))
				.aliases()
				.keySet());
			this.elasticsearch.writes().indices().delete((delete) -> delete.index(indices));
			this.synonyms.delete(this.settings.alias());
			this.synonyms.delete(SynonymSets.preview(this.settings.alias()));
		}
	}

	/**
	 * A text of a collection.
	 *
	 * @param key tells it from the others
	 * @param title its title
	 * @param text everything that it says
	 * @param context words that lead to it without standing in it
	 */
	public record Text(String key, String title, String text, List<String> context) {

		private UUID id() {
			return UUID.nameUUIDFromBytes(this.key.getBytes(StandardCharsets.UTF_8));
		}

		private KnowledgeDocument document() {
			return new KnowledgeDocument(SearchType.POST, id(), VERSION, VERSION, null, this.title, this.text,
					this.context, NOBODY, List.of(), null, null, 1970, Instant.EPOCH, "NOTICE", null, 0, null,
					List.of(), null, false, List.of(Audience.EVERYONE.key()), List.of(), null);
		}

		private ReadableEntries.Entry entry() {
			return new ReadableEntries.Entry(VERSION, this.title, null, () -> this.text);
		}

	}

}
