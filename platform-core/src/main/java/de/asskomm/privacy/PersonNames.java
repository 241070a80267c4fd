package de.asskomm.privacy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * Names of people, as far as they can be told from other nouns: behind „Herr“, „Frau“ or
 * „Familie“, and a surname behind a first name.
 */
final class PersonNames {

	private static final Set<String> FIRST_NAMES = WordList.read("first-names.txt");

	private static final Set<String> SALUTATIONS = Set.of("Herr", "Herrn", "Frau", "Familie", "Fam", "Eheleute",
			"Ehepaar");

	private static final Set<String> INDEFINITE = Set.of("eine", "einer", "keine", "keiner", "jede", "jeder", "diese",
			"dieser", "junge", "jungen", "ältere", "älteren", "unbekannte", "andere", "betroffene", "ganze", "meine",
			"seine", "ihre");

	private static final Set<String> DEGREES = Set.of("dr", "prof", "med", "dipl", "ing", "dipl-ing");

	private static final Set<String> PARTICLES = Set.of("von", "van", "zu", "zur", "de", "der", "den", "vom", "al",
			"el", "da", "di", "ten");

	/** What „Max-Reger-Straße“ is without its hyphens. */
	private static final Set<String> NAMED_AFTER = Set.of("straße", "str", "weg", "platz", "allee", "ring", "schule",
			"grundschule", "oberschule", "gymnasium", "haus", "stiftung", "preis", "halle", "stadion", "park", "verlag",
			"kirche", "universität", "brücke");

	private static final int MOST_GIVEN = 3;

	private final List<PersonName> all;

	private final BitSet ends;

	private PersonNames(List<PersonName> all, BitSet ends) {
		this.all = all;
		this.ends = ends;
	}

	/**
	 * A name.
	 *
	 * @param first number of its first token, the salutation if there is one
	 * @param last number of its last token
	 */
	record PersonName(int first, int last) {

	}

	static PersonNames in(Tokens tokens) {
		List<PersonName> all = new ArrayList<>();
		BitSet ends = new BitSet();
		int index = 0;
		while (index < tokens.size()) {
			int last = endAt(tokens, index);
			if (last >= 0) {
				all.add(new PersonName(index, last));
				ends.set(last);
				index = last;
			}
			index++;
		}
		return new PersonNames(all, ends);
	}

	List<PersonName> all() {
		return this.all;
	}

	/** Whether a name ends with this token. */
	boolean isEnd(int index) {
		return index >= 0 && this.ends.get(index);
	}

	/** The last token of the name that begins here, or -1. */
	private static int endAt(Tokens tokens, int index) {
		String word = tokens.at(index).text();
		if (SALUTATIONS.contains(word)) {
			return INDEFINITE.contains(tokens.at(index - 1).lower()) ? -1 : endAfterSalutation(tokens, index + 1);
		}
		return isGiven(word) ? endAfterGiven(tokens, index) : -1;
	}

	private static int endAfterSalutation(Tokens tokens, int after) {
		int index = after;
		for (int skipped = 0; skipped < 8 && isSkipped(tokens.at(index)); skipped++) {
			index++;
		}
		if (isGiven(tokens.at(index).text())) {
			int last = endAfterGiven(tokens, index);
			return (last >= 0) ? last : index;
		}
		int surname = particlesFrom(tokens, index);
		return isSurname(tokens, surname) ? surname : -1;
	}

	/** Degrees, offices, initials and the dots behind them. */
	private static boolean isSkipped(Token token) {
		return token.is('.') || DEGREES.contains(token.lower()) || Offices.isOffice(token)
				|| (token.isWord() && token.text().length() == 1);
	}

	private static int endAfterGiven(Tokens tokens, int first) {
		int index = first + 1;
		while (index - first < MOST_GIVEN && isGiven(tokens.at(index).text()) && isNear(tokens, index)) {
			index++;
		}
		if (tokens.at(index).isWord() && tokens.at(index).text().length() == 1 && tokens.at(index + 1).is('.')
				&& tokens.at(index + 2).isCapitalised()) {
			index += 2;
		}
		int surname = particlesFrom(tokens, index);
		if (isSurname(tokens, surname) && isNear(tokens, surname)
				&& !NAMED_AFTER.contains(tokens.at(surname + 1).lower())) {
			return surname;
		}
		// „Peter Paul“ may be a name and a surname
		return (index - first > 1 && isGiven(tokens.at(index - 1).text())) ? index - 1 : -1;
	}

	private static int particlesFrom(Tokens tokens, int first) {
		int index = first;
		while (index - first < 2 && PARTICLES.contains(tokens.at(index).text())) {
			index++;
		}
		return index;
	}

	private static boolean isNear(Tokens tokens, int index) {
		return tokens.gap(index) <= 2 && tokens.at(index).sentence() == tokens.at(index - 1).sentence();
	}

	private static boolean isGiven(String word) {
		if (FIRST_NAMES.contains(word)) {
			return true;
		}
		int hyphen = word.indexOf('-');
		return hyphen > 0 && FIRST_NAMES.contains(word.substring(0, hyphen))
				&& FIRST_NAMES.contains(word.substring(hyphen + 1));
	}

	private static boolean isSurname(Tokens tokens, int index) {
		Token token = tokens.at(index);
		return token.isCapitalised() && !token.text().endsWith("straße") && !Offices.isOffice(token)
				&& !NAMED_AFTER.contains(token.lower()) && !CommonNouns.contains(token.lower())
				&& !Accusations.isStrong(token.lower()) && !Tokens.isMonth(token.text());
	}

}
