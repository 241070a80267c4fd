package de.asskomm.search.elastic;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.MatchQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import de.asskomm.markdown.Excerpt;
import de.asskomm.search.SearchRequest;

/**
 * What somebody typed, as queries. The nearer a text is to the typed words the more of
 * the alternatives it meets and the higher it ranks: as written before inflected, that
 * before a synonym, that before a part of a longer word. Words that only make a question
 * of it do not count; words that only say that somebody does something about it need not
 * match.
 *
 * @param typed the words that have to match, understood once for all fields
 * @param all with those that need not
 * @param synonyms analyzer that adds the synonyms
 */
record Words(Typed typed, Typed all, String synonyms) {

	private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s\\p{Cntrl}]+");

	private static final String ALL = "all";

	private static final String TITLE = "title";

	private static final String STEM = ".stem";

	private static final String PARTS = ".parts";

	/** The analyzer with the active synonyms. */
	static final String SYNONYM = "synonym";

	/** The analyzer with those that somebody tries. */
	static final String SYNONYM_PREVIEW = "synonym_preview";

	/** Words of questions, which say nothing about what is looked for. */
	private static final Set<String> FILLERS = Set.copyOf(WordList.lines("filler-words.txt"));

	/** Words that say little about what is looked for. */
	private static final Set<String> VAGUE = WordList.lines("vague-words.txt")
		.stream()
		.map((word) -> word.toLowerCase(Locale.GERMAN))
		.collect(Collectors.toUnmodifiableSet());

	/** What stands around a word. */
	private static final Pattern FRAME = Pattern.compile("^[\\p{P}\\p{S}]+|[\\p{P}\\p{S}]+$");

	/**
	 * Of two words both have to match, of three one may be missing, of four two, of more
	 * two in five.
	 */
	private static final String MOST = "2<-1 3<50% 4<60%";

	/** Of up to four words one, of more nearly a third. */
	private static final String SOME = "0<1 4<30%";

	private static final float EXACT_BOOST = 1.0f;

	private static final float STEM_BOOST = 1.0f;

	private static final float SYNONYM_BOOST = 1.0f;

	private static final float PART_BOOST = 0.5f;

	private static final float SCATTERED_BOOST = 0.3f;

	private static final float TITLE_BOOST = 2.0f;

	private static final float TYPO_BOOST = 0.5f;

	/** No typing error in words of up to four letters, one in up to eight, then two. */
	private static final String FUZZINESS = "AUTO:5,9";

	/** Finding words with two errors in each text that is shown takes long. */
	private static final String MARKED_FUZZINESS = "AUTO:5,100";

	private static final int SAFE_PREFIX = 1;

	private static final int MAXIMUM_EXPANSIONS = 20;

	/**
	 * More words than this would, with all their synonyms, be more than an index takes.
	 */
	private static final int MAXIMUM_WORDS = 20;

	/** What an analysis may take for a word, at the least. */
	private static final Pattern WORD = Pattern.compile(
			"[\\p{IsHan}\\p{IsHiragana}\\p{IsThai}]|[\\p{L}\\p{N}&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsThai}]]+|\\p{So}");

	/**
	 * Takes the first words, each once.
	 */
	Words(String text, String synonyms) {
		String all = first(text);
		String telling = without(FILLERS, all);
		String needed = without(VAGUE, telling);
		Typed typed = Typed.of(all, needed);
		this(typed, needed.equals(telling) ? typed : Typed.of(all, telling), synonyms);
	}

	/**
	 * Takes the first words, with the active synonyms.
	 */
	Words(String text) {
		this(text, SYNONYM);
	}

	/** The other words, or all if there are no others. */
	private static String without(Set<String> some, String words) {
		String others = BETWEEN_WORDS.splitAsStream(words)
			.filter((word) -> !some.contains(FRAME.matcher(word).replaceAll("").toLowerCase(Locale.GERMAN)))
			.collect(Collectors.joining(" "));
		return others.isEmpty() ? words : others;
	}

	private static String first(String text) {
		String words = BETWEEN_WORDS.splitAsStream(Excerpt.beginning(text, SearchRequest.MAXIMUM_TEXT))
			.filter((word) -> !word.isEmpty())
			.distinct()
			.collect(Collectors.joining(" "));
		return WORD.matcher(words)
			.results()
			.skip(MAXIMUM_WORDS)
			.findFirst()
			.map((surplus) -> words.substring(0, surplus.start()).strip())
			.orElse(words);
	}

	/**
	 * The words.
	 * @return all of them, with a space between two
	 */
	String text() {
		return this.typed.text();
	}

	/**
	 * Whether nothing was typed.
	 * @return {@code true} if everything is to be found
	 */
	boolean isEmpty() {
		return text().isBlank();
	}

	/**
	 * Whether a word only makes a question of others.
	 * @param word a word, without what stands around it
	 * @return {@code true} if it says nothing about what is looked for
	 */
	static boolean isFiller(String word) {
		return FILLERS.contains(word.toLowerCase(Locale.GERMAN));
	}

	/**
	 * How many of some words have to match when they are taken strictly.
	 * @param words number of words
	 * @return what {@link #MOST} says
	 */
	static int most(int words) {
		if (words <= 2) {
			return words;
		}
		return (words <= 4) ? 2 : words * 60 / 100;
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
		String most = (leniency == Leniency.PARTIAL) ? SOME : MOST;
		List<Query> ways = new ArrayList<>();
		ways.add(together(ALL + PARTS, PART_BOOST, this.typed).minimumShouldMatch(most).build()._toQuery());
		ways.add(scattered(ALL + PARTS, SCATTERED_BOOST, this.typed).minimumShouldMatch(most).build()._toQuery());
		ways.add(synonyms(ALL + PARTS, SCATTERED_BOOST, this.typed).minimumShouldMatch(most).build()._toQuery());
		if (leniency != Leniency.STRICT) {
			ways.add(mistyped(most));
		}
		return BoolQuery
			.of((bool) -> bool.must((found) -> found.bool((any) -> any.should(ways).minimumShouldMatch("1")))
				.should(nearness()))
			._toQuery();
	}

	private List<Query> nearness() {
		Typed typed = this.all;
		List<Query> nearness = new ArrayList<>();
		nearness.add(match(ALL, EXACT_BOOST, typed.words()).build()._toQuery());
		nearness.add(match(ALL + STEM, STEM_BOOST, typed.words()).build()._toQuery());
		nearness.add(synonyms(ALL + STEM, SYNONYM_BOOST, typed).build()._toQuery());
		nearness.add(match(TITLE, TITLE_BOOST * EXACT_BOOST, typed.words()).build()._toQuery());
		nearness.add(match(TITLE + STEM, TITLE_BOOST * STEM_BOOST, typed.words()).build()._toQuery());
		nearness.add(together(TITLE + PARTS, TITLE_BOOST * PART_BOOST, typed).build()._toQuery());
		nearness.add(scattered(TITLE + PARTS, TITLE_BOOST * SCATTERED_BOOST, typed).build()._toQuery());
		nearness.add(synonyms(TITLE + STEM, TITLE_BOOST * SYNONYM_BOOST, typed).build()._toQuery());
		nearness.add(match("context", EXACT_BOOST, typed.words()).build()._toQuery());
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
		ways.add(scattered(field, 1, this.typed).build()._toQuery());
		ways.add(synonyms(field, 1, this.typed).build()._toQuery());
		if (leniency != Leniency.STRICT) {
			this.typed.each().map((word) -> typo(field, word, MARKED_FUZZINESS)).forEach(ways::add);
		}
		return Query.of((query) -> query.bool((any) -> any.should(ways)));
	}

	/**
	 * What finds entries that contain every word as written, but for those that only make
	 * a question of them.
	 * @return the query
	 */
	Query literally() {
		return match(ALL, 1, this.all.typed()).operator(Operator.And).build()._toQuery();
	}

	/** The parts of a typed compound stand together, as in the compound. */
	private static MatchQuery.Builder together(String field, float boost, Typed typed) {
		return match(field, boost, typed.divided());
	}

	/** The parts of a typed compound stand anywhere. */
	private static MatchQuery.Builder scattered(String field, float boost, Typed typed) {
		return together(field, boost, typed).autoGenerateSynonymsPhraseQuery(false);
	}

	private MatchQuery.Builder synonyms(String field, float boost, Typed typed) {
		return match(field, boost, typed.words()).analyzer(this.synonyms);
	}

	/** Every word by itself, mistyped or in any of the other ways. */
	private Query mistyped(String most) {
		List<Query> words = this.typed.each().map((word) -> {
			Typed one = Typed.of(word, word);
			return Query.of((query) -> query.disMax((best) -> best.queries(typo(ALL, word, FUZZINESS),
					scattered(ALL + PARTS, TYPO_BOOST, one).build()._toQuery(),
					synonyms(ALL + PARTS, TYPO_BOOST, one).build()._toQuery())));
		}).toList();
		return Query.of((query) -> query.bool((some) -> some.should(words).minimumShouldMatch(most)));
	}

	/** A known word is no typing error. */
	private static Query typo(String field, String word, String fuzziness) {
		MatchQuery.Builder match = match(field, TYPO_BOOST, word);
		if (!Compounds.isKnown(word)) {
			match.fuzziness(fuzziness).prefixLength(SAFE_PREFIX).maxExpansions(MAXIMUM_EXPANSIONS);
		}
		return match.build()._toQuery();
	}

	private static MatchQuery.Builder match(String field, float boost, String words) {
		return new MatchQuery.Builder().field(field).query(words).boost(boost);
	}

	/**
	 * Words that count, in three spellings.
	 *
	 * @param text everything that was typed
	 * @param typed as they were typed
	 * @param divided abbreviations spelled out, compounds divided
	 * @param words the same in whole words
	 */
	record Typed(String text, String typed, String divided, String words) {

		static Typed of(String text, String typed) {
			String divided = Compounds.mark(Compounds.spellOut(typed))
				.replace(Compounds.JOINT + "ue", Compounds.JOINT + "ü");
			return new Typed(text, typed, divided, divided.replace(Compounds.JOINT, ""));
		}

		/**
		 * Each word as it was typed: what ends like the name of a rule may as well be
		 * mistyped.
		 */
		Stream<String> each() {
			return BETWEEN_WORDS.splitAsStream(this.typed);
		}

	}

}
