package de.asskomm.search.elastic;

import java.io.IOException;
import java.io.StringReader;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.mapping.DynamicMapping;
import co.elastic.clients.elasticsearch.indices.ElasticsearchIndicesClient;
import co.elastic.clients.elasticsearch.indices.get_mapping.IndexMappingRecord;
import co.elastic.clients.json.JsonData;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Makes, swaps and removes the dated indices behind the alias.
 */
@Component
class IndexAdministration {

	private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyyMMddHHmmss")
		.withZone(ZoneOffset.UTC);

	/** Where a filled index carries the fingerprint of its definition. */
	private static final String FINGERPRINT = "definition";

	private final ElasticsearchClient client;

	private final ElasticsearchIndicesClient indices;

	private final IndexDefinition definition;

	private final SearchSettings settings;

	private final Clock clock;

	IndexAdministration(ElasticsearchAccess elasticsearch, IndexDefinition definition, SearchSettings settings,
			Clock clock) {
		this.client = elasticsearch.writes();
		this.indices = this.client.indices();
		this.definition = definition;
		this.settings = settings;
		this.clock = clock;
	}

	/**
	 * Whether there is an index behind the alias.
	 * @return {@code true} if searches can be answered
	 * @throws IndexUnavailable if the server does not answer
	 */
	boolean exists() {
		return ElasticsearchAccess.ask(() -> leadsSomewhere(this.settings.alias()));
	}

	/**
	 * Whether there is an index that is to replace the present one.
	 * @return {@code true} if there is, whether anybody fills it or not
	 * @throws IndexUnavailable if the server does not answer
	 */
	boolean isReplacing() {
		return ElasticsearchAccess.ask(() -> leadsSomewhere(this.settings.nextAlias()));
	}

	/**
	 * Whether the index behind the alias was made by the present definition, and filled
	 * to the end.
	 * @return {@code false} if it has to be rebuilt
	 * @throws IndexUnavailable if the server does not answer
	 */
	boolean isUpToDate() {
		return ElasticsearchAccess.ask(() -> this.indices.getMapping((mapping) -> mapping.index(this.settings.alias()))
			.mappings()
			.values()
			.stream()
			.allMatch((index) -> Optional.of(index)
				.map(IndexMappingRecord::mappings)
				.map((mapping) -> mapping.meta().get(FINGERPRINT))
				.map((JsonData fingerprint) -> fingerprint.to(String.class))
				.filter(this.definition.fingerprint()::equals)
				.isPresent()));
	}

	/**
	 * Number of entries that searches can find.
	 * @return the number
	 * @throws IndexUnavailable if the server does not answer
	 */
	long count() {
		return ElasticsearchAccess.ask(() -> {
			this.indices.refresh((refresh) -> refresh.index(this.settings.alias()));
			return this.client.count((count) -> count.index(this.settings.alias())).count();
		});
	}

	/**
	 * A page of everything that searches can find, in the order of identifiers.
	 * @param after the last entry of the page before; {@code null} for the first
	 * @param limit greatest number of entries
	 * @return the entries
	 * @throws IndexUnavailable if the server does not answer
	 */
	List<EntryKey> keys(@Nullable EntryKey after, int limit) {
		return ElasticsearchAccess.ask(() -> this.client.search((search) -> {
			search.index(this.settings.alias())
				.size(limit)
				.source((source) -> source.filter((filter) -> filter.includes(IndexedEntry.FIELDS)))
				.sort((sort) -> sort.field((field) -> field.field("id")))
				.sort((sort) -> sort.field((field) -> field.field("type")));
			if (after != null) {
				search.searchAfter(FieldValue.of(after.id().toString()), FieldValue.of(after.type().name()));
			}
			return search;
		}, IndexedEntry.class)
			.hits()
			.hits()
			.stream()
			.flatMap((hit) -> Stream.ofNullable(hit.source()))
			.map(IndexedEntry::key)
			.toList());
	}

	/**
	 * Makes an empty index.
	 * @param alias name by which it is reached at once
	 * @return another name, by which whoever fills it reaches this index and never
	 * another one, and none if it was removed; an alias, as a server may make an index
	 * out of any other name that is written to
	 * @throws IndexUnavailable if the server does not answer
	 */
	String create(String alias) {
		String json = this.definition.json(alias, this.settings.refreshInterval());
		String filling = this.settings.alias() + "-filling-" + UUID.randomUUID();
		ElasticsearchAccess.ask(() -> {
			String name = freeName(this.clock.instant());
			return this.indices
				.create((index) -> index.index(name).withJson(new StringReader(json)).aliases(filling, (own) -> own));
		});
		return filling;
	}

	/**
	 * Takes note that a new index was filled to the end.
	 * @param filling name by which it was filled, and is reached no longer
	 * @return the index
	 * @throws IndexUnavailable if the server does not answer, or the index is gone
	 */
	String markFilled(String filling) {
		return ElasticsearchAccess.ask(() -> {
			this.indices.putMapping(
					(mapping) -> mapping.index(filling).meta(FINGERPRINT, JsonData.of(this.definition.fingerprint())));
			String filled = behind(filling).stream()
				.findFirst()
				.orElseThrow(() -> new IndexUnavailable("the index was removed while it was being filled"));
			this.indices.deleteAlias((alias) -> alias.index(filled).name(filling));
			return filled;
		});
	}

	/**
	 * Lets the present index take entries with fields that it does not know. An index of
	 * an earlier release answers until the next one is filled, and what is new is to be
	 * found meanwhile, by the fields that it knows.
	 * @throws IndexUnavailable if the server does not answer
	 */
	void takeUnknownFields() {
		if (exists()) {
			ElasticsearchAccess.ask(() -> this.indices
				.putMapping((mapping) -> mapping.index(this.settings.alias()).dynamic(DynamicMapping.False)));
		}
	}

	/**
	 * Lets the alias lead to the next index and removes those before.
	 * @param next the next index
	 * @throws IndexUnavailable if the server does not answer, or the index is gone
	 */
	void swap(String next) {
		ElasticsearchAccess.ask(() -> {
			this.indices.refresh((refresh) -> refresh.index(next));
			Set<String> before = behind(this.settings.alias());
			this.indices.updateAliases((update) -> {
				before.forEach((index) -> update
					.actions((action) -> action.remove((remove) -> remove.index(index).alias(this.settings.alias()))));
				return update
					.actions((action) -> action.remove((remove) -> remove.index(next).alias(this.settings.nextAlias())))
					.actions((action) -> action.add((add) -> add.index(next).alias(this.settings.alias())));
			});
			return removeUnreachable();
		});
	}

	/**
	 * Removes indices that no alias of the search leads to, and a next index that was
	 * never finished.
	 * @throws IndexUnavailable if the server does not answer
	 */
	void removeStrays() {
		ElasticsearchAccess.ask(this::removeUnreachable);
	}

	private boolean removeUnreachable() throws IOException {
		Set<String> present = behind(this.settings.alias());
		List<String> strays = new ArrayList<>(
				this.indices.get((get) -> get.index(this.settings.alias() + "-*").allowNoIndices(true))
					.indices()
					.keySet());
		strays.removeAll(present);
		// another alias may begin with this one's name
		strays.removeIf((index) -> !index.substring(this.settings.alias().length()).matches("-[0-9]{14}"));
		if (!strays.isEmpty()) {
			this.indices.delete((delete) -> delete.index(strays).ignoreUnavailable(true));
		}
		return !strays.isEmpty();
	}

	private Set<String> behind(String alias) throws IOException {
		return leadsSomewhere(alias) ? this.indices.getAlias((get) -> get.name(alias)).aliases().keySet() : Set.of();
	}

	private boolean leadsSomewhere(String alias) throws IOException {
		return this.indices.existsAlias((exists) -> exists.name(alias)).value();
	}

	private String freeName(Instant date) throws IOException {
		String name = this.settings.alias() + "-" + DATE.format(date);
		boolean taken = this.indices.exists((index) -> index.index(name)).value();
		return taken ? freeName(date.plusSeconds(1)) : name;
	}

}
