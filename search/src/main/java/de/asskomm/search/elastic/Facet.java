package de.asskomm.search.elastic;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import de.asskomm.search.FacetCount;
import de.asskomm.search.SearchFacet;
import de.asskomm.search.SearchRequest;

/**
 * A property by which hits are counted and narrowed. Values chosen within one facet are
 * alternatives; what is chosen in one facet narrows the counts of all others, not its
 * own.
 */
enum Facet {

	TYPE(SearchFacet.TYPE, "type"),

	FIELD_OF_ACTION(SearchFacet.FIELD_OF_ACTION, "fieldsOfAction"),

	DISTRICT(SearchFacet.DISTRICT, "district"),

	SIZE_CLASS(SearchFacet.SIZE_CLASS, "sizeClass"),

	YEAR(SearchFacet.YEAR, "year"),

	EVIDENCE(SearchFacet.EVIDENCE, "evidence"),

	RESULT(SearchFacet.RESULT, "result"),

	FUNDING(SearchFacet.FUNDING, "funding"),

	ORGANISATION_TYPE(SearchFacet.ORGANISATION_TYPE, "organisationType");

	private static final int MAXIMUM_VALUES = 100;

	private static final String COUNTS = "counts";

	private final SearchFacet facet;

	private final String field;

	Facet(SearchFacet facet, String field) {
		this.facet = facet;
		this.field = field;
	}

	/**
	 * The facet.
	 * @return what people see of it
	 */
	SearchFacet facet() {
		return this.facet;
	}

	/**
	 * Where entries hold it.
	 * @return name of a component of {@link KnowledgeDocument}
	 */
	String field() {
		return this.field;
	}

	/**
	 * Name of its counts in an answer.
	 * @return the name
	 */
	String key() {
		return this.facet.key();
	}

	/**
	 * What narrows the hits.
	 * @param request what is looked for
	 * @return one condition for each facet in which something is chosen
	 */
	static List<Query> filters(SearchRequest request) {
		return filters(request, Stream.of(values()));
	}

	/**
	 * Counts the values of this facet.
	 * @param request what is looked for
	 * @return the aggregation, to be named by {@link #key()}
	 */
	Aggregation aggregation(SearchRequest request) {
		List<Query> others = filters(request, Stream.of(values()).filter((facet) -> facet != this));
		Aggregation counts = Aggregation
			.of((each) -> each.terms((terms) -> terms.field(this.field).size(MAXIMUM_VALUES)));
		if (others.isEmpty()) {
			// a filter that takes everything is asked for every entry all the same
			return counts;
		}
		return Aggregation.of((aggregation) -> aggregation.filter((filter) -> filter.bool((all) -> all.filter(others)))
			.aggregations(COUNTS, counts));
	}

	/**
	 * Reads the counts.
	 * @param request what is looked for
	 * @param answer the answer to {@link #aggregation}
	 * @return values with their counts, most frequent first, years latest first; a chosen
	 * value is there even if nothing matches
	 */
	List<FacetCount> counts(SearchRequest request, Aggregate answer) {
		Aggregate counts = answer.isFilter() ? answer.filter().aggregations().get(COUNTS) : answer;
		if (counts == null) {
			throw new IllegalStateException("The index did not count " + key());
		}
		List<FacetCount> found = counts.isLterms()
				? counts.lterms()
					.buckets()
					.array()
					.stream()
					.map((bucket) -> new FacetCount(String.valueOf(bucket.key()), bucket.docCount()))
					.toList()
				: counts.isSterms() ? counts.sterms()
					.buckets()
					.array()
					.stream()
					.map((bucket) -> new FacetCount(bucket.key().stringValue(), bucket.docCount()))
					.toList() : List.of();
		Stream<FacetCount> chosenInVain = request.chosen(this.facet)
			.stream()
			.filter((value) -> found.stream().noneMatch((count) -> count.key().equals(value)))
			.map((value) -> new FacetCount(value, 0));
		return Stream.concat(found.stream(), chosenInVain).sorted(order()).toList();
	}

	private Comparator<FacetCount> order() {
		Comparator<FacetCount> byKey = Comparator.comparing(FacetCount::key);
		return (this == YEAR) ? byKey.reversed()
				: Comparator.comparingLong(FacetCount::count).reversed().thenComparing(byKey);
	}

	private static List<Query> filters(SearchRequest request, Stream<Facet> facets) {
		return facets.filter((facet) -> !request.chosen(facet.facet).isEmpty())
			.map((facet) -> facet.filter(request))
			.toList();
	}

	private Query filter(SearchRequest request) {
		List<FieldValue> values = request.chosen(this.facet).stream().sorted().map(FieldValue::of).toList();
		return Query.of((query) -> query.terms((terms) -> terms.field(this.field).terms((any) -> any.value(values))));
	}

}
