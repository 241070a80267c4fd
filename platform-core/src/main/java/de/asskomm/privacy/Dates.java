package de.asskomm.privacy;

/** Days as Germans write them. */
final class Dates {

	private Dates() {
	}

	/**
	 * A day.
	 *
	 * @param next number of the token behind it
	 * @param year its year in four digits
	 */
	record Day(int next, int year) {

		/** The answer where there is no day. */
		static final Day NONE = new Day(-1, 0);

		boolean isPresent() {
			return this.next >= 0;
		}

	}

	/** The day that begins with a token: 12.3.1987, 12. März 1987, 1987-03-12. */
	static Day at(Tokens tokens, int index) {
		Token first = tokens.at(index);
		if (first.isNumber(1, 2) && tokens.at(index + 1).is('.')) {
			if (!isUpTo(first, 31)) {
				return Day.NONE;
			}
			Token month = tokens.at(index + 2);
			if (month.isNumber(1, 2) && isUpTo(month, 12) && tokens.at(index + 3).is('.')) {
				return ending(tokens, index + 4);
			}
			if (month.isWord() && Tokens.isMonth(month.text())) {
				return ending(tokens, tokens.at(index + 3).is('.') ? index + 4 : index + 3);
			}
		}
		if (first.isNumber(4, 4) && tokens.at(index + 1).is('-') && tokens.at(index + 2).isNumber(2, 2)
				&& tokens.at(index + 3).is('-') && tokens.at(index + 4).isNumber(2, 2)
				&& isUpTo(tokens.at(index + 2), 12) && isUpTo(tokens.at(index + 4), 31)) {
			return new Day(index + 5, Integer.parseInt(first.text()));
		}
		return Day.NONE;
	}

	private static Day ending(Tokens tokens, int index) {
		Token year = tokens.at(index);
		if (tokens.gap(index) > 2 || !(year.isNumber(4, 4) || year.isNumber(2, 2))) {
			return Day.NONE;
		}
		int value = Integer.parseInt(year.text());
		// two digits mean the past
		return new Day(index + 1, (value > 99) ? value : value + ((value > 25) ? 1900 : 2000));
	}

	private static boolean isUpTo(Token number, int most) {
		int value = Integer.parseInt(number.text());
		return value >= 1 && value <= most;
	}

}
