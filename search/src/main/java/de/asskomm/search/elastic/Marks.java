package de.asskomm.search.elastic;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The marks around matching words, on their way from the index to a page. The index puts
 * in two characters that no text contains; here everything is escaped and these two
 * become {@code <mark>}, so that no other element can come out.
 */
final class Marks {

	/** Begins a matching word; of the private use area, removed from all indexed text. */
	static final String BEGIN = "\uE000";

	/** Ends a matching word. */
	static final String END = "\uE001";

	private static final String GAP = " … ";

	/** All space but what is one blank already, as nearly all is. */
	private static final Pattern SPACE = Pattern.compile("[^\\S ]\\s*| \\s+");

	private Marks() {
	}

	/**
	 * Removes the two characters from a text before it is indexed.
	 * @param text any text
	 * @return the text without them
	 */
	static String clean(String text) {
		return text.replace(BEGIN, "").replace(END, "");
	}

	/**
	 * Makes HTML of passages that the index has marked.
	 * @param passages the passages
	 * @return escaped text on one line with {@code <mark>} around matching words
	 */
	static String html(List<String> passages) {
		return escape(String.join(GAP, passages).replace(Compounds.JOINT, "")).replace(BEGIN, "<mark>")
			.replace(END, "</mark>");
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

	private static String escape(String text) {
		return SPACE.matcher(text)
			.replaceAll(" ")
			.strip()
			.replace("&", "&amp;")
			.replace("<", "&lt;")
			.replace(">", "&gt;")
			.replace("\"", "&quot;")
			.replace("'", "&#39;");
	}

}
