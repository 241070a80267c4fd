package de.asskomm.search.elastic;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.mapping.FieldType;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Highlight;
import co.elastic.clients.elasticsearch.core.search.HighlightField;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.elasticsearch.core.search.TotalHits;
import co.elastic.clients.util.NamedValue;
import de.asskomm.organisation.Audience;
import de.asskomm.organisation.OrganisationId;
import de.asskomm.organisation.Reader;
import de.asskomm.search.FacetCount;
import de.asskomm.search.InvalidCursor;
import de.asskomm.search.KnowledgeSearch;
import de.asskomm.search.LikeTown;
import de.asskomm.search.SearchFacet;
import de.asskomm.search.SearchHit;
import de.asskomm.search.SearchOrder;
import de.asskomm.search.SearchPage;
import de.asskomm.search.SearchRequest;
import de.asskomm.search.SearchUnavailable;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * The search in Elasticsearch. Words are first taken strictly; only where that finds
 * little a second request is more lenient, and a third one where that finds little too.
 */
@Service
class ElasticKnowledgeSearch implements KnowledgeSearch {

	private static final String TITLE = "title.parts";

	private static final String TEXT = "text.parts";

	private static final String ATTACHMENTS = "attachments.parts";

	private static final int PASSAGES = 2;

	private static final int PASSAGE_LENGTH = 160;

	private static final int EXCERPT_LENGTH = 200;

	private static final String MATCHING = "matching";

	/** Who finds fewer entries may have mistyped a word, or said too much. */
	private static final int ENOUGH = 3;

	private static final int BAD_REQUEST = 400;

	private final ElasticsearchAccess elasticsearch;

	private final ReadableEntries readableEntries;

	private final TownsLike townsLike;

	private final SearchSettings settings;

	ElasticKnowledgeSearch(ElasticsearchAccess elasticsearch, ReadableEntries readableEntries, TownsLike townsLike,
			SearchSettings settings) {
		this.elasticsearch = elasticsearch;
		this.readableEntries = readableEntries;
		this.townsLike = townsLike;
		this.settings = settings;
	}

	@Override
	public SearchPage search(SearchRequest request, Reader reader) {
		return search(request, reader, new Words(request.text()));
	}

	/**
	 * Searches with other synonyms than the active ones.
	 * @param request what to look for, without a cursor
	 * @param reader who looks
	 * @return a page of hits with counts
	 * @throws SearchUnavailable if the index does not answer
	 */
	SearchPage tryOut(SearchRequest request, Reader reader) {
		return search(request, reader, new Words(request.text(), Words.SYNONYM_PREVIEW));
	}

	private SearchPage search(SearchRequest request, Reader reader, Words words) {
		Preference preference = preference(request, reader);
		String cursorText = request.cursor();
		if (cursorText != null) {
			SearchCursor cursor = SearchCursor.parse(cursorText);
			if (cursor.order() != request.order()) {
				throw new InvalidCursor();
			}
			Answer answer = ask(request, reader, words, preference, cursor.leniency(), cursor);
			return page(request, reader, preference, answer, null, null);
		}
		Answer strict = ask(request, reader, words, preference, Leniency.STRICT, null);
		if (words.isEmpty() || strict.isEnough()) {
			return page(request, reader, preference, strict, null, null);
		}
		Answer forgiving = ask(request, reader, words, preference, Leniency.FORGIVING, null);
		Answer lenient = forgiving.isEnough() ? forgiving
				: ask(request, reader, words, preference, Leniency.PARTIAL, null);
		String didYouMean = Spelling.correction(words, forgiving.response())
			.filter((correction) -> findsSomething(correction, reader))
			.map(Words::text)
			.orElse(null);
		return page(request, reader, preference, lenient, strict, didYouMean);
	}

	private Preference preference(SearchRequest request, Reader reader) {
		LikeTown like = request.like();
		return (like == null) ? Preference.NONE
				: new Preference(this.townsLike.of(like.ags(), reader).orElse(null), like.only());
	}

	private Answer ask(SearchRequest request, Reader reader, Words words, Preference preference, Leniency leniency,
			@Nullable SearchCursor after) {
		return new Answer(leniency, send((search) -> {
			ask(search, request, reader, words, preference, leniency);
			if (after != null) {
				search.searchAfter(after.after());
			}
			else if (leniency == Leniency.FORGIVING) {
				search.suggest(Spelling.question(words));
			}
		}));
	}

	/** What a page of hits asks of the index. */
	static void ask(co.elastic.clients.elasticsearch.core.SearchRequest.Builder search, SearchRequest request,
			Reader reader, Words words, Preference preference, Leniency leniency) {
		search
			.query((query) -> query.bool((bool) -> bool.must(preference.ranking(words.query(leniency)))
				.filter(mayBeReadBy(reader))
				.filter(preference.filters())))
			.postFilter((filter) -> filter.bool((all) -> all.filter(Facet.filters(request))))
			.sort(sorting(request.order()))
			.trackScores(true)
			.trackTotalHits((total) -> total.enabled(true))
			.source((source) -> source.filter((filter) -> filter.includes(IndexedEntry.FIELDS)))
			.size(request.limit() + 1)
			// scores differ a little between copies of the index: all pages ask the same
			// one
			.preference(Integer.toHexString(words.text().hashCode()));
		if (!request.chosen().isEmpty()) {
			search.aggregations(MATCHING, (matching) -> matching.filter((all) -> all.matchAll((any) -> any)));
		}
		for (Facet facet : Facet.values()) {
			search.aggregations(facet.key(), facet.aggregation(request));
		}
		if (!words.isEmpty()) {
			search.highlight(highlight(words, leniency));
		}
	}

	private boolean findsSomething(Words words, Reader reader) {
		SearchResponse<IndexedEntry> response = send((search) -> search
			.query((query) -> query.bool((bool) -> bool.filter(words.literally(), mayBeReadBy(reader))))
			.size(0)
			.terminateAfter(1L));
		return total(response) > 0;
	}

	private SearchResponse<IndexedEntry> send(
			java.util.function.Consumer<co.elastic.clients.elasticsearch.core.SearchRequest.Builder> content) {
		try {
			return this.elasticsearch.queries().search((search) -> {
				content.accept(search);
				return search.index(this.settings.alias())
					.allowPartialSearchResults(false)
					.timeout(this.settings.requestTimeout().toMillis() + "ms");
			}, IndexedEntry.class);
		}
		catch (ElasticsearchException ex) {
			if (ex.status() == BAD_REQUEST) {
				throw ex;
			}
			throw new SearchUnavailable(ex);
		}
		catch (IOException ex) {
			throw new SearchUnavailable(ex);
		}
	}

	private SearchPage page(SearchRequest request, Reader reader, Preference preference, Answer answer,
			@Nullable Answer strict, @Nullable String didYouMean) {
		List<Hit<IndexedEntry>> found = answer.response().hits().hits();
		boolean more = found.size() > request.limit();
		List<Hit<IndexedEntry>> shown = more ? found.subList(0, request.limit()) : found;
		Map<EntryKey, ReadableEntries.Entry> readable = this.readableEntries.of(reader,
				shown.stream().map((hit) -> entry(hit).key()).toList());
		List<SearchHit> hits = new ArrayList<>();
		for (Hit<IndexedEntry> hit : shown) {
			ReadableEntries.Entry current = readable.get(entry(hit).key());
			if (current != null) {
				hits.add(searchHit(hit, current, preference));
			}
		}
		long hidden = shown.size() - hits.size();
		String next = more ? SearchCursor.at(request.order(), answer.leniency(), shown.getLast().sort()).toString()
				: null;
		long total = total(answer.response()) - hidden;
		long fitting = (strict != null) ? Math.min(total(strict.response()), total) : total;
		return new SearchPage(total, fitting, hits, facets(request, answer), didYouMean, next);
	}

	private static Map<SearchFacet, List<FacetCount>> facets(SearchRequest request, Answer answer) {
		Map<SearchFacet, List<FacetCount>> facets = new EnumMap<>(SearchFacet.class);
		for (Facet facet : Facet.values()) {
			facets.put(facet.facet(),
					facet.counts(request, Objects.requireNonNull(answer.response().aggregations().get(facet.key()))));
		}
		return facets;
	}

	/**
	 * The index's passages are shown only if they are of the present version, those of
	 * attachments only if nothing better stands in the text. Whose entry it is the
	 * database says where that may change: an owner who is unnamed now is not named.
	 */
	static SearchHit searchHit(Hit<IndexedEntry> hit, ReadableEntries.Entry current, Preference preference) {
		IndexedEntry entry = entry(hit);
		boolean upToDate = entry.version() == current.version();
		String title = marked(hit, TITLE).filter((html) -> upToDate).orElseGet(() -> Marks.html(current.title()));
		Optional<String> text = marked(hit, TEXT).filter((html) -> upToDate);
		Optional<String> attachment = marked(hit, ATTACHMENTS).filter((html) -> upToDate)
			.filter((html) -> text.filter(Marks::isIn).isEmpty());
		String snippet = attachment.or(() -> text).orElseGet(() -> Marks.html(current.excerpt()));
		Double score = hit.score();
		OrganisationId organisation = Objects.requireNonNullElseGet(current.organisation(),
				() -> new OrganisationId(entry.organisation()));
		return new SearchHit(entry.type(), entry.id(), entry.parent(), current.title(), title, snippet,
				attachment.isPresent(), organisation, entry.fieldsOfAction(), entry.date(), entry.kind(),
				entry.evidence(), entry.example(), (score != null) ? score : 0,
				upToDate ? preference.reason(entry) : null);
	}

	private static Optional<String> marked(Hit<IndexedEntry> hit, String field) {
		return Optional.ofNullable(hit.highlight().get(field))
			.filter((passages) -> !passages.isEmpty())
			.map(Marks::html);
	}

	private static Highlight highlight(Words words, Leniency leniency) {
		HighlightField title = HighlightField
			.of((field) -> field.numberOfFragments(0).highlightQuery(words.marks(TITLE, leniency)));
		HighlightField text = HighlightField.of((field) -> field.numberOfFragments(PASSAGES)
			.fragmentSize(PASSAGE_LENGTH)
			.noMatchSize(EXCERPT_LENGTH)
			.highlightQuery(words.marks(TEXT, leniency)));
		HighlightField attachments = HighlightField.of((field) -> field.numberOfFragments(1)
			.fragmentSize(PASSAGE_LENGTH)
			.highlightQuery(words.marks(ATTACHMENTS, leniency)));
		return Highlight.of((highlight) -> highlight.type("unified")
			.boundaryScannerLocale("de-DE")
			.preTags(String.valueOf(Marks.BEGIN))
			.postTags(String.valueOf(Marks.END))
			.fields(NamedValue.of(TITLE, title), NamedValue.of(TEXT, text), NamedValue.of(ATTACHMENTS, attachments)));
	}

	static Query mayBeReadBy(Reader reader) {
		List<FieldValue> audiences = reader.audiences()
			.stream()
			.map(Audience::key)
			.sorted()
			.map(FieldValue::of)
			.toList();
		return Query
			.of((query) -> query.terms((terms) -> terms.field("audiences").terms((any) -> any.value(audiences))));
	}

	private static List<SortOptions> sorting(SearchOrder order) {
		List<SortOptions> sorting = new ArrayList<>();
		if (order == SearchOrder.EVIDENCE) {
			// an index of an earlier release answers until the new one is filled
			sorting.add(SortOptions.of((sort) -> sort
				.field((field) -> field.field("evidenceRank").unmappedType(FieldType.Byte).order(SortOrder.Desc))));
		}
		if (order != SearchOrder.DATE) {
			sorting.add(SortOptions.of((sort) -> sort.score((score) -> score.order(SortOrder.Desc))));
		}
		sorting.add(SortOptions.of((sort) -> sort.field((field) -> field.field("date").order(SortOrder.Desc))));
		sorting.add(SortOptions.of((sort) -> sort.field((field) -> field.field("id").order(SortOrder.Asc))));
		return sorting;
	}

	static IndexedEntry entry(Hit<IndexedEntry> hit) {
		return Objects.requireNonNull(hit.source(), "Every hit comes with its source");
	}

	private static long total(SearchResponse<?> response) {
		TotalHits total = response.hits().total();
		return (total != null) ? total.value() : 0;
	}

	/**
	 * What the index answered.
	 *
	 * @param leniency how freely the words were understood
	 * @param response the answer
	 */
	private record Answer(Leniency leniency, SearchResponse<IndexedEntry> response) {

		/**
		 * Whether enough entries match the words, whatever facets are chosen.
		 */
		private boolean isEnough() {
			Aggregate counted = this.response.aggregations().get(MATCHING);
			return ((counted != null) ? counted.filter().docCount() : total(this.response)) >= ENOUGH;
		}

	}

}
