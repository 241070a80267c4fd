package de.asskomm.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import de.asskomm.privacy.Token.Kind;

/** A text as words, numbers and signs, each in its sentence. */
final class Tokens {

	private static final Set<String> ABBREVIATIONS = Set.of("abs", "art", "bspw", "bzw", "ca", "dipl", "dr", "etc",
			"fam", "fon", "geb", "gem", "ggf", "ing", "inkl", "kfz", "kto", "lt", "max", "med", "min", "mio", "mrd",
			"nr", "prof", "sog", "st", "std", "stellv", "str", "tel", "usw", "vgl", "zzgl");

	private static final Set<String> MONTHS = Set.of("januar", "februar", "märz", "april", "mai", "juni", "juli",
			"august", "september", "oktober", "november", "dezember", "jan", "feb", "mär", "apr", "jun", "jul", "aug",
			"sep", "sept", "okt", "nov", "dez");

	private final String text;

	private final List<Token> all;

	private final int sentences;

	private Tokens(String text, List<Token> all, int sentences) {
		this.text = text;
		this.all = all;
		this.sentences = sentences;
	}

	static Tokens of(String text) {
		List<Token> all = new ArrayList<>();
		int sentence = 0;
		int position = 0;
		while (position < text.length()) {
			char character = text.charAt(position);
			if (Character.isWhitespace(character) || Character.isSpaceChar(character)) {
				int end = endOfSpace(text, position);
				if (separates(text, position, end) || (!all.isEmpty() && ends(all, text, end))) {
					sentence++;
				}
				position = end;
				continue;
			}
			Kind kind = kind(character);
			int end = (kind == Kind.SIGN) ? position + 1 : endOfRun(text, position, kind);
			all.add(new Token(kind, text.substring(position, end), position, end, sentence));
			position = end;
		}
		return new Tokens(text, all, sentence + 1);
	}

	private static Kind kind(char character) {
		if (character >= '0' && character <= '9') {
			return Kind.NUMBER;
		}
		return Character.isLetter(character) ? Kind.WORD : Kind.SIGN;
	}

	private static int endOfSpace(String text, int start) {
		int end = start;
		while (end < text.length()
				&& (Character.isWhitespace(text.charAt(end)) || Character.isSpaceChar(text.charAt(end)))) {
			end++;
		}
		return end;
	}

	private static int endOfRun(String text, int start, Kind kind) {
		int end = start + 1;
		while (end < text.length()) {
			char character = text.charAt(end);
			boolean joins = kind == Kind.WORD && (character == '-' || character == '\'' || character == '’')
					&& end + 1 < text.length() && Character.isLetter(text.charAt(end + 1));
			if (kind(character) != kind && !joins) {
				break;
			}
			end++;
		}
		return end;
	}

	/** Whether white space is an empty line or leads to an item of a list. */
	private static boolean separates(String text, int start, int end) {
		int breaks = 0;
		for (int position = start; position < end; position++) {
			if (text.charAt(position) == '\n') {
				breaks++;
			}
		}
		return breaks > 1 || (breaks == 1 && end < text.length() && "-*•#>".indexOf(text.charAt(end)) >= 0);
	}

	/** Whether the last token, followed by white space, ends its sentence. */
	private static boolean ends(List<Token> all, String text, int next) {
		Token last = all.getLast();
		if (last.isOneOf("!?")) {
			return true;
		}
		if (!last.is('.')) {
			return false;
		}
		Token before = (all.size() > 1) ? all.get(all.size() - 2) : Token.NONE;
		if (before.isWord()) {
			return before.text().length() > 1 && !isAbbreviation(before.lower());
		}
		if (before.isNumber() && next < text.length()) {
			int end = next;
			while (end < text.length() && end < next + 10 && Character.isLetter(text.charAt(end))) {
				end++;
			}
			return Character.isUpperCase(text.charAt(next)) && !isMonth(text.substring(next, end));
		}
		return true;
	}

	/**
	 * „Albert-Schweitzer-Str“ is abbreviated by its last part, „Hauptstr“ by its ending.
	 */
	private static boolean isAbbreviation(String word) {
		return word.endsWith("str") || ABBREVIATIONS.contains(word.substring(word.lastIndexOf('-') + 1));
	}

	static boolean isMonth(String word) {
		return MONTHS.contains(word.toLowerCase(Locale.GERMAN));
	}

	String text() {
		return this.text;
	}

	int size() {
		return this.all.size();
	}

	int sentences() {
		return this.sentences;
	}

	/** The token with this number, or {@link Token#NONE} beyond the ends. */
	Token at(int index) {
		return (index >= 0 && index < this.all.size()) ? this.all.get(index) : Token.NONE;
	}

	/** Number of characters between a token and the one before it. */
	int gap(int index) {
		return at(index).start() - at(index - 1).end();
	}

}
