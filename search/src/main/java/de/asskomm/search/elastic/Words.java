package de.asskomm.search.elastic;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.MatchQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import de.asskomm.search.SearchRequest;

/**
 * What somebody typed, as queries. The nearer a text is to the typed words the more of
 * the alternatives it meets and the higher it ranks: as written before inflected, that
 * before a synonym, that before a part of a longer word.
 *
 * @param text the words
 */
record Words(String text) {

	private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s\\p{Cntrl}]+");

	private static final String ALL = "all";

	private static final String STEM = ".stem";

	private static final String PARTS = ".parts";

	private static final String SYNONYM = "synonym";

	/**
	 * Of two words both have to match, of three or four one may be missing, of more a
	 * third.
	 */
	private static final String MOST = "2<-1 4<70%";

	private static final String HALF = "50%";

	private static final float EXACT_BOOST = 2.0f;

	private static final float STEM_BOOST = 1.5f;

	private static final float SYNONYM_BOOST = 0.7f;

	private static final float PART_BOOST = 0.4f;

	private static final float TITLE_BOOST = 2.0f;

	private static final float LENIENT_BOOST = 0.05f;

	/** No typing error in words of up to four letters, one in up to eight, then two. */
	private static final String FUZZINESS = "AUTO:5,9";

	private static final int SAFE_PREFIX = 2;

	private static final int MAXIMUM_EXPANSIONS = 20;

	/**
	 * More words than this would, with all their synonyms, be more than an index takes.
	 */
	private static final int MAXIMUM_WORDS = 20;

	/**
	 * Takes the first words, each once.
	 */
	Words {
		String beginning = text.substring(0, Math.min(text.length(), SearchRequest.MAXIMUM_TEXT));
		text = BETWEEN_WORDS.splitAsStream(beginning)
			.filter((word) -> !word.isEmpty())
			.distinct()
			.limit(MAXIMUM_WORDS)
			.collect(Collectors.joining(" "));
	}

	/**
	 * Whether nothing was typed.
	 * @return {@code true} if everything is to be found
	 */
	boolean isEmpty() {
		return this.text.isBlank();
	}

	/**
	 * What finds and ranks entries.
	 * @param leniency how freely the words are understood
	 * @return the query
	 */
	Query query(Leniency leniency) {
		if (isEmpty()) {
			return Query.of((query) -> query.matchAll((all) -> all));
		}
		List<Query> ways = new ArrayList<>();
		ways.add(match(ALL + PARTS, PART_BOOST).minimumShouldMatch(MOST).build()._toQuery());
		ways.add(match(ALL + PARTS, PART_BOOST).analyzer(SYNONYM).minimumShouldMatch(MOST).build()._toQuery());
		ways.add(match(ALL, EXACT_BOOST).minimumShouldMatch(MOST).build()._toQuery());
		if (leniency != Leniency.STRICT) {
			ways.add(typos(ALL, LENIENT_BOOST).minimumShouldMatch(MOST).build()._toQuery());
		}
		if (leniency == Leniency.PARTS) {
			ways.add(match(ALL + PARTS, LENIENT_BOOST).analyzer("parts").minimumShouldMatch(MOST).build()._toQuery());
			ways.add(match(ALL + PARTS, LENIENT_BOOST).analyzer(SYNONYM).minimumShouldMatch(HALF).build()._toQuery());
		}
		return BoolQuery
			.of((bool) -> bool.must((found) -> found.bool((any) -> any.should(ways).minimumShouldMatch("1")))
				.should(nearness()))
			._toQuery();
	}

	private List<Query> nearness() {
		List<Query> nearness = new ArrayList<>();
		nearness.add(match(ALL + STEM, STEM_BOOST).build()._toQuery());
		nearness.add(match(ALL + STEM, SYNONYM_BOOST).analyzer(SYNONYM).build()._toQuery());
		nearness.add(match("title", TITLE_BOOST * EXACT_BOOST).build()._toQuery());
		nearness.add(match("title" + STEM, TITLE_BOOST * STEM_BOOST).build()._toQuery());
		nearness.add(match("title" + STEM, TITLE_BOOST * SYNONYM_BOOST).analyzer(SYNONYM).build()._toQuery());
		nearness.add(match("context", EXACT_BOOST).build()._toQuery());
		int farApart = 3;
		nearness.add(Query.of((query) -> query
			.matchPhrase((phrase) -> phrase.field(ALL + STEM).query(this.text).slop(farApart).boost(EXACT_BOOST))));
		return nearness;
	}

	/**
	 * What marks matching words in a field.
	 * @param field a field with parts of compounds
	 * @param leniency how freely the words are understood
	 * @return the query
	 */
	Query marks(String field, Leniency leniency) {
		List<Query> ways = new ArrayList<>();
		ways.add(match(field, 1).build()._toQuery());
		ways.add(match(field, 1).analyzer(SYNONYM).build()._toQuery());
		if (leniency != Leniency.STRICT) {
			ways.add(typos(field, 1).build()._toQuery());
		}
		if (leniency == Leniency.PARTS) {
			ways.add(match(field, 1).analyzer("parts").build()._toQuery());
		}
		return Query.of((query) -> query.bool((any) -> any.should(ways)));
	}

	/**
	 * What finds entries that contain every word as written.
	 * @return the query
	 */
	Query literally() {
		return match(ALL, 1).operator(Operator.And).build()._toQuery();
	}

	private MatchQuery.Builder match(String field, float boost) {
		return new MatchQuery.Builder().field(field).query(this.text).boost(boost);
	}

	private MatchQuery.Builder typos(String field, float boost) {
		return match(field, boost).fuzziness(FUZZINESS).prefixLength(SAFE_PREFIX).maxExpansions(MAXIMUM_EXPANSIONS);
	}

}
