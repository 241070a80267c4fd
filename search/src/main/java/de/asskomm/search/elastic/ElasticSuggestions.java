package de.asskomm.search.elastic;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.MatchQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import de.asskomm.markdown.Excerpt;
import de.asskomm.organisation.Reader;
import de.asskomm.search.Suggestion;
import de.asskomm.search.Suggestion.Kind;
import de.asskomm.search.Suggestions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Service;

/**
 * Suggests from memory, and titles from the index. What is typed is kept nowhere.
 */
@Service
class ElasticSuggestions implements Suggestions {

	private static final Logger logger = LoggerFactory.getLogger(ElasticSuggestions.class);

	private static final String TITLE = "title.begin";

	/**
	 * The index knows beginnings of words up to one letter more, so that one may be
	 * missing here.
	 */
	private static final int LONGEST = 19;

	private static final int TITLES = 4;

	/** Some more than are shown, as some may be gone by now. */
	private static final int SPARE = 4;

	/** One typing error from five letters on. */
	private static final String FUZZINESS = "AUTO:5,100";

	private static final int EXPANSIONS = 20;

	private final ElasticsearchAccess elasticsearch;

	private final ReadableEntries readableEntries;

	private final Completions completions;

	private final SearchSettings settings;

	ElasticSuggestions(ElasticsearchAccess elasticsearch, ReadableEntries readableEntries, Completions completions,
			SearchSettings settings) {
		this.elasticsearch = elasticsearch;
		this.readableEntries = readableEntries;
		this.completions = completions;
		this.settings = settings;
	}

	@Override
	public List<Suggestion> complete(String typed, Reader reader) {
		Beginnings beginnings = Beginnings.of(Excerpt.beginning(typed, MAXIMUM_TEXT));
		if (beginnings.isEmpty() || typed.strip().length() < MINIMUM_TEXT) {
			return List.of();
		}
		List<Suggestion> suggestions = new ArrayList<>(this.completions.of(beginnings, reader));
		suggestions.addAll(titles(beginnings, reader));
		return suggestions;
	}

	private List<Suggestion> titles(Beginnings typed, Reader reader) {
		List<EntryKey> found;
		try {
			found = ask(typed, reader);
		}
		catch (IOException | ElasticsearchException ex) {
			// the kind of failure only: a message may quote what was typed
			logger.debug("No titles to suggest: {}", ex.getClass().getSimpleName());
			return List.of();
		}
		Map<EntryKey, ReadableEntries.Entry> readable = this.readableEntries.of(reader, found);
		List<Suggestion> titles = new ArrayList<>();
		for (Kind kind : List.of(Kind.PROJECT, Kind.POST)) {
			found.stream()
				.filter(readable::containsKey)
				.limit(TITLES)
				.filter((key) -> key.type().name().equals(kind.name()))
				.map((key) -> new Suggestion(kind, Objects.requireNonNull(readable.get(key)).title(),
						key.id().toString()))
				.forEach(titles::add);
		}
		return titles;
	}

	private List<EntryKey> ask(Beginnings typed, Reader reader) throws IOException {
		String words = typed.upTo(LONGEST).toString();
		return this.elasticsearch.hurried()
			.search((search) -> search.index(this.settings.alias())
				.query((query) -> query.bool((bool) -> bool.must(
						match(words).fuzziness(FUZZINESS).prefixLength(1).maxExpansions(EXPANSIONS).build()._toQuery())
					.should(match(words).build()._toQuery())
					.filter(ElasticKnowledgeSearch.mayBeReadBy(reader), ElasticSimilarEntries.postsAndProjects())))
				.sort(SortOptions.of((sort) -> sort.score((score) -> score.order(SortOrder.Desc))),
						SortOptions.of((sort) -> sort.field((field) -> field.field("date").order(SortOrder.Desc))))
				.source((source) -> source.filter((filter) -> filter.includes(IndexedEntry.FIELDS)))
				.trackTotalHits((total) -> total.enabled(false))
				.size(TITLES + SPARE)
				.timeout(this.settings.hurriedTimeout().toMillis() + "ms"), IndexedEntry.class)
			.hits()
			.hits()
			.stream()
			.map((hit) -> ElasticKnowledgeSearch.entry(hit).key())
			.toList();
	}

	private static MatchQuery.Builder match(String words) {
		return new MatchQuery.Builder().field(TITLE).query(words).operator(Operator.And);
	}

}
