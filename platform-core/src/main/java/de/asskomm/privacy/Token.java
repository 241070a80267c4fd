package de.asskomm.privacy;

import java.util.Locale;

/**
 * A word, a run of digits, or another single character.
 *
 * @param kind which of them
 * @param text the characters
 * @param start where it begins
 * @param end where the text goes on after it
 * @param sentence number of the sentence that it belongs to
 */
record Token(Kind kind, String text, int start, int end, int sentence) {

	/** What stands before the first and after the last token. */
	static final Token NONE = new Token(Kind.NONE, "", -1, -1, -1);

	enum Kind {

		/** Letters, and hyphens and apostrophes between them. */
		WORD,

		/** Decimal digits. */
		NUMBER,

		/** One other character. */
		SIGN,

		/** Nothing. */
		NONE

	}

	boolean isWord() {
		return this.kind == Kind.WORD;
	}

	boolean isNumber() {
		return this.kind == Kind.NUMBER;
	}

	/** Whether this is a number with so many digits. */
	boolean isNumber(int fewest, int most) {
		return isNumber() && this.text.length() >= fewest && this.text.length() <= most;
	}

	boolean is(char sign) {
		return this.kind == Kind.SIGN && this.text.charAt(0) == sign;
	}

	boolean isOneOf(String signs) {
		return this.kind == Kind.SIGN && signs.indexOf(this.text.charAt(0)) >= 0;
	}

	/** Whether this is a word as German nouns and names are written. */
	boolean isCapitalised() {
		return isWord() && this.text.length() > 1 && Character.isUpperCase(this.text.charAt(0))
				&& this.text.chars().anyMatch(Character::isLowerCase);
	}

	/** Whether this stands right behind another one. */
	boolean touches(Token before) {
		return before.kind != Kind.NONE && before.end == this.start;
	}

	String lower() {
		return this.text.toLowerCase(Locale.GERMAN);
	}

}
