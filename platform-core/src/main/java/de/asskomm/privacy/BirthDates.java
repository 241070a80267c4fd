package de.asskomm.privacy;

import java.util.Set;

/**
 * Geburtsdaten: days behind a word for being born, and days that stand right behind a
 * person's name and lie far enough back.
 */
final class BirthDates implements Finder {

	private static final Set<String> BORN = Set.of("geb", "geboren", "geborene", "geborener", "geborenen",
			"geburtsdatum", "geburtstag", "geburtsdaten");

	private static final Set<String> BETWEEN = Set.of("am", "wurde", "er", "sie", "ist", "war", "der", "den", "lautet");

	private static final int OLDEST = 1900;

	/**
	 * Who is named beside a day is hardly a small child; a later day is that of a
	 * meeting.
	 */
	private static final int YOUNGEST = 2012;

	private static final int MOST_BETWEEN = 5;

	@Override
	public void find(Tokens tokens, Findings findings) {
		PersonNames names = PersonNames.in(tokens);
		for (int index = 0; index < tokens.size(); index++) {
			Dates.Day day = Dates.at(tokens, index);
			if (!day.isPresent() || day.year() < OLDEST) {
				continue;
			}
			boolean early = day.year() <= YOUNGEST;
			if (isBehindBorn(tokens, index) || tokens.at(day.next()).text().equals("geboren")
					|| (early && (isBehindStar(tokens, index, day) || isBehindName(tokens, index, names)))) {
				findings.add(PersonalDataKind.DATE_OF_BIRTH, tokens.at(index).start(), tokens.at(day.next() - 1).end());
			}
		}
	}

	private static boolean isBehindBorn(Tokens tokens, int index) {
		for (int before = index - 1; before >= index - MOST_BETWEEN; before--) {
			Token token = tokens.at(before);
			if (token.isWord() && BORN.contains(token.lower())) {
				return true;
			}
			if (!token.isOneOf(".:,(*") && !BETWEEN.contains(token.lower())) {
				return false;
			}
		}
		return false;
	}

	/** A star, unless it begins an item of a list or lays stress on the day. */
	private static boolean isBehindStar(Tokens tokens, int index, Dates.Day day) {
		Token star = tokens.at(index - 1);
		Token before = tokens.at(index - 2);
		Token after = tokens.at(day.next());
		return star.is('*') && before != Token.NONE && before.sentence() == star.sentence() && !before.is('*')
				&& !(after.is('*') && after.touches(tokens.at(day.next() - 1)));
	}

	private static boolean isBehindName(Tokens tokens, int index, PersonNames names) {
		return tokens.at(index - 1).isOneOf("(,") && names.isEnd(index - 2);
	}

}
