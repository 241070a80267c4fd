package de.asskomm.search.elastic;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import de.asskomm.search.FacetCount;
import de.asskomm.search.SearchRequest;

/**
 * A property by which hits are counted and narrowed. Values chosen within one facet are
 * alternatives; what is chosen in one facet narrows the counts of all others, not its
 * own.
 */
enum Facet {

	TYPE("type", "type", (request) -> names(request.types())),

	FIELD_OF_ACTION("fieldOfAction", "fieldsOfAction", SearchRequest::fieldsOfAction),

	DISTRICT("district", "district", SearchRequest::districts),

	SIZE_CLASS("sizeClass", "sizeClass", SearchRequest::sizeClasses),

	YEAR("year", "year", (request) -> request.years().stream().map(String::valueOf).toList());

	private static final int MAXIMUM_VALUES = 100;

	private static final String COUNTS = "counts";

	private final String key;

	private final String field;

	private final Function<SearchRequest, Collection<String>> chosen;

	Facet(String key, String field, Function<SearchRequest, Collection<String>> chosen) {
		this.key = key;
		this.field = field;
		this.chosen = chosen;
	}

	/**
	 * The facet's name in {@link de.asskomm.search.SearchPage#facets()}.
	 * @return the name
	 */
	String key() {
		return this.key;
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
		return Aggregation.of((aggregation) -> aggregation.filter((filter) -> filter.bool((all) -> all.filter(others)))
			.aggregations(COUNTS, (counts) -> counts.terms((terms) -> terms.field(this.field).size(MAXIMUM_VALUES))));
	}

	/**
	 * Reads the counts.
	 * @param request what is looked for
	 * @param answer the answer to {@link #aggregation}
	 * @return values with their counts, most frequent first, years latest first; a chosen
	 * value is there even if nothing matches
	 */
	List<FacetCount> counts(SearchRequest request, Aggregate answer) {
		Aggregate counts = answer.filter().aggregations().get(COUNTS);
		if (counts == null) {
			throw new IllegalStateException("The index did not count " + this.key);
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
		Stream<FacetCount> chosenInVain = this.chosen.apply(request)
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
		return facets.filter((facet) -> !facet.chosen.apply(request).isEmpty())
			.map((facet) -> facet.filter(request))
			.toList();
	}

	private Query filter(SearchRequest request) {
		List<FieldValue> values = this.chosen.apply(request).stream().sorted().map(FieldValue::of).toList();
		return Query.of((query) -> query.terms((terms) -> terms.field(this.field).terms((any) -> any.value(values))));
	}

	private static List<String> names(Collection<? extends Enum<?>> constants) {
		return constants.stream().map(Enum::name).toList();
	}

}
