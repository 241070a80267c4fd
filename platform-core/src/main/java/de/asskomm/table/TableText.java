package de.asskomm.table;

/**
 * Text that people wrote, as it may stand in a table that a spreadsheet opens: there,
 * some first characters make a formula of it, which could do anything on the machine of
 * whoever opens the table.
 */
public final class TableText {

	private static final String DANGEROUS = "=+-@\t\r\n";

	private static final char GUARD = '\'';

	private TableText() {
	}

	/**
	 * A text that no spreadsheet calculates with.
	 * @param text the text
	 * @return the text, with an apostrophe before it where it needs one
	 */
	public static String guarded(String text) {
		return isGuarded(text) || isDangerous(text, 0) ? GUARD + text : text;
	}

	/**
	 * What a text was before it was guarded.
	 * @param text the text as a table has it
	 * @return the text without its guard
	 */
	public static String original(String text) {
		return isGuarded(text) ? text.substring(1) : text;
	}

	/** Also where somebody wrote the apostrophe, so that it is not taken for a guard. */
	private static boolean isGuarded(String text) {
		int first = 0;
		while (first < text.length() && text.charAt(first) == GUARD) {
			first++;
		}
		return first > 0 && isDangerous(text, first);
	}

	private static boolean isDangerous(String text, int index) {
		return index < text.length() && DANGEROUS.indexOf(text.charAt(index)) >= 0;
	}

}
