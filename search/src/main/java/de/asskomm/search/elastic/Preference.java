package de.asskomm.search.elastic;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.FunctionBoostMode;
import co.elastic.clients.elasticsearch._types.query_dsl.FunctionScore;
import co.elastic.clients.elasticsearch._types.query_dsl.FunctionScoreMode;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import de.asskomm.municipality.Ags;
import de.asskomm.municipality.SimilarTowns;
import de.asskomm.municipality.SimilarTowns.Closeness;
import de.asskomm.municipality.TownSimilarity;
import org.jspecify.annotations.Nullable;

/**
 * Entries of similar municipalities higher than those of others, or only these. Whatever
 * the words give is multiplied by how close the municipality is: a text that is about
 * something else does not come first because its town is near.
 *
 * @param towns the similar municipalities; {@code null} if there is none
 * @param only whether nothing else is to be found
 */
record Preference(@Nullable SimilarTowns towns, boolean only) {

	/** All municipalities are equal. */
	static final Preference NONE = new Preference(null, false);

	private static final String FIELD = "municipality";

	private static final Map<Closeness, Double> FACTORS = Map.of(Closeness.VERY_CLOSE, 2.0, Closeness.CLOSE, 1.6,
			Closeness.NEXT, 1.3);

	/**
	 * Ranks what the words find.
	 * @param words what finds entries
	 * @return the same with similar municipalities higher
	 */
	Query ranking(Query words) {
		if (this.towns == null) {
			return words;
		}
		SimilarTowns similar = this.towns;
		List<FunctionScore> factors = FACTORS.keySet()
			.stream()
			.filter((closeness) -> !similar.towns(closeness).isEmpty())
			.map((closeness) -> FunctionScore
				.of((factor) -> factor.filter(among(similar.towns(closeness).stream())).weight(FACTORS.get(closeness))))
			.toList();
		return Query.of((query) -> query.functionScore((score) -> score.query(words)
			.functions(factors)
			.scoreMode(FunctionScoreMode.First)
			.boostMode(FunctionBoostMode.Multiply)));
	}

	/**
	 * What leaves only entries of similar municipalities.
	 * @return a condition, or none
	 */
	List<Query> filters() {
		if (!this.only) {
			return List.of();
		}
		SimilarTowns similar = this.towns;
		return List.of(among((similar == null) ? Stream.empty()
				: Stream.of(Closeness.values()).flatMap((closeness) -> similar.towns(closeness).stream())));
	}

	/**
	 * Why an entry is preferred.
	 * @param entry the entry
	 * @return how its municipality is like the one asked about, if it is
	 */
	@Nullable TownSimilarity reason(IndexedEntry entry) {
		SimilarTowns similar = this.towns;
		return (similar == null) ? null : Ags.parse(entry.municipality()).flatMap(similar::find).orElse(null);
	}

	private static Query among(Stream<TownSimilarity> towns) {
		List<FieldValue> keys = towns.map((similarity) -> FieldValue.of(similarity.town().ags().value())).toList();
		return Query.of((query) -> query.terms((terms) -> terms.field(FIELD).terms((any) -> any.value(keys))));
	}

}
