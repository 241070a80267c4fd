package de.asskomm.search.elastic;

import java.util.List;

/**
 * The marks around matching words, on their way from the index to a page. The index puts
 * in two characters that no text contains; here everything is escaped and these two
 * become {@code <mark>}, so that no other element can come out.
 */
final class Marks {

	/** Begins a matching word; of the private use area, removed from all indexed text. */
	static final char BEGIN = '\uE000';

	/** Ends a matching word. */
	static final char END = '\uE001';

	private static final String GAP = " … ";

	private Marks() {
	}

	/**
	 * Removes the two characters from a text before it is indexed.
	 * @param text any text
	 * @return the text without them
	 */
	static String clean(String text) {
		return text.replace(String.valueOf(BEGIN), "").replace(String.valueOf(END), "");
	}

	/**
	 * Makes HTML of passages that the index has marked.
	 * @param passages the passages
	 * @return escaped text on one line with {@code <mark>} around matching words
	 */
	static String html(List<String> passages) {
		return escape(String.join(GAP, passages).replace(Compounds.JOINT, ""));
	}

	/**
	 * Makes HTML of text without marks.
	 * @param text any text
	 * @return escaped text on one line
	 */
	static String html(String text) {
		return escape(clean(text));
	}

	/**
	 * Whether a matching word is marked.
	 * @param html text that came out of here
	 * @return {@code true} if there is one
	 */
	static boolean isIn(String html) {
		return html.contains("<mark>");
	}

	/** One pass, because it is done for every hit of every search. */
	private static String escape(String text) {
		StringBuilder html = new StringBuilder(text.length() + text.length() / 4);
		boolean space = false;
		for (int index = 0; index < text.length(); index++) {
			char character = text.charAt(index);
			if (Character.isWhitespace(character)) {
				space = true;
				continue;
			}
			if (space && !html.isEmpty()) {
				html.append(' ');
			}
			space = false;
			switch (character) {
				case BEGIN -> html.append("<mark>");
				case END -> html.append("</mark>");
				case '&' -> html.append("&amp;");
				case '<' -> html.append("&lt;");
				case '>' -> html.append("&gt;");
				case '"' -> html.append("&quot;");
				case '\'' -> html.append("&#39;");
				default -> html.append(character);
			}
		}
		return html.toString();
	}

}
