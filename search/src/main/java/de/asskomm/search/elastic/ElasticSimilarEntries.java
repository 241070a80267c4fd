package de.asskomm.search.elastic;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.FunctionBoostMode;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.search.Hit;
import de.asskomm.markdown.Excerpt;
import de.asskomm.organisation.Reader;
import de.asskomm.search.SearchHit;
import de.asskomm.search.SearchType;
import de.asskomm.search.SearchUnavailable;
import de.asskomm.search.SimilarEntries;

import org.springframework.stereotype.Service;

/**
 * Finds similar entries by the words that make a text different from the others. What is
 * compared is the text as the reader may see it now, not what the index still holds of
 * it.
 */
@Service
class ElasticSimilarEntries implements SimilarEntries {

	private static final String WORDS = "all.parts";

	/** The beginning of a text tells what it is about; more words only take longer. */
	private static final int LENGTH = 5_000;

	private static final int WORDS_COMPARED = 25;

	/** Of the words that are compared, these have to stand in the other as well. */
	private static final String IN_COMMON = "20%";

	/** A word of a single letter or two tells nothing. */
	private static final int SHORTEST_WORD = 3;

	private static final double SAME_FIELD = 1.5;

	/** Some more than asked for, as some may be gone by now. */
	private static final int SPARE = 5;

	private final ElasticsearchAccess elasticsearch;

	private final ReadableEntries readableEntries;

	private final UnnamedOwners unnamedOwners;

	private final SearchSettings settings;

	ElasticSimilarEntries(ElasticsearchAccess elasticsearch, ReadableEntries readableEntries,
			UnnamedOwners unnamedOwners, SearchSettings settings) {
		this.elasticsearch = elasticsearch;
		this.readableEntries = readableEntries;
		this.unnamedOwners = unnamedOwners;
		this.settings = settings;
	}

	@Override
	public Optional<List<SearchHit>> to(SearchType type, UUID id, Reader reader, int limit) {
		EntryKey key = new EntryKey(type, id);
		ReadableEntries.Entry entry = this.readableEntries.of(reader, List.of(key)).get(key);
		if (entry == null) {
			return Optional.empty();
		}
		List<Hit<IndexedEntry>> found = ask(key, entry, reader, limit);
		List<EntryKey> keys = found.stream().map((hit) -> ElasticKnowledgeSearch.entry(hit).key()).toList();
		Map<EntryKey, ReadableEntries.Entry> readable = this.readableEntries.of(reader, keys);
		Set<EntryKey> givenAway = this.unnamedOwners.givenAway(key, readable.keySet(), reader);
		List<SearchHit> similar = new ArrayList<>();
		for (Hit<IndexedEntry> hit : found) {
			EntryKey other = ElasticKnowledgeSearch.entry(hit).key();
			ReadableEntries.Entry current = readable.get(other);
			if (current != null && !givenAway.contains(other) && similar.size() < limit) {
				similar.add(ElasticKnowledgeSearch.searchHit(hit, current, Preference.NONE));
			}
		}
		return Optional.of(similar);
	}

	private List<Hit<IndexedEntry>> ask(EntryKey key, ReadableEntries.Entry entry, Reader reader, int limit) {
		try {
			return this.elasticsearch.hurried()
				.search((search) -> search.index(this.settings.alias())
					.query((query) -> query.bool((bool) -> bool.must(like(key, entry))
						.filter(ElasticKnowledgeSearch.mayBeReadBy(reader), postsAndProjects())
						.mustNot((not) -> not.ids((ids) -> ids.values(key.toString())))))
					.source((source) -> source.filter((filter) -> filter.includes(IndexedEntry.FIELDS)))
					.trackTotalHits((total) -> total.enabled(false))
					.size(limit + SPARE)
					.timeout(this.settings.hurriedTimeout().toMillis() + "ms"), IndexedEntry.class)
				.hits()
				.hits();
		}
		catch (IOException | ElasticsearchException ex) {
			throw new SearchUnavailable(ex);
		}
	}

	/**
	 * What tells of the same in the same words; in the same field of action it counts
	 * more.
	 */
	private Query like(EntryKey key, ReadableEntries.Entry entry) {
		String beginning = Excerpt.beginning(entry.title() + "\n" + entry.text(), LENGTH);
		String text = Compounds.mark(Marks.clean(beginning));
		Query words = Query.of((query) -> query.moreLikeThis((like) -> like.fields(WORDS)
			.like((document) -> document.text(text))
			.minTermFreq(1)
			.minDocFreq(2)
			.minWordLength(SHORTEST_WORD)
			.maxQueryTerms(WORDS_COMPARED)
			.minimumShouldMatch(IN_COMMON)));
		Query sameField = Query.of((query) -> query.terms((terms) -> terms.field("fieldsOfAction")
			.terms((any) -> any
				.lookup((field) -> field.index(this.settings.alias()).id(key.toString()).path("fieldsOfAction")))));
		return Query.of((query) -> query.functionScore((score) -> score.query(words)
			.functions((factor) -> factor.filter(sameField).weight(SAME_FIELD))
			.boostMode(FunctionBoostMode.Multiply)));
	}

	/** A comment or an organisation is no entry of its own. */
	static Query postsAndProjects() {
		List<FieldValue> types = List.of(FieldValue.of(SearchType.POST.name()),
				FieldValue.of(SearchType.PROJECT.name()));
		return Query.of((query) -> query.terms((terms) -> terms.field("type").terms((any) -> any.value(types))));
	}

}
