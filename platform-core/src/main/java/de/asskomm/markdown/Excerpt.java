package de.asskomm.markdown;

/**
 * The beginning of a text, where there is no room for all of it.
 */
public final class Excerpt {

	private Excerpt() {
	}

	/**
	 * Cuts a text at a word, or within one that takes half of the room and more; never
	 * through a character.
	 * @param text any text
	 * @param maximum greatest number of characters as {@link String#length} counts them,
	 * at least 3
	 * @return at most that many characters, with an ellipsis where it was cut
	 */
	public static String of(String text, int maximum) {
		if (text.length() <= maximum) {
			return text;
		}
		int space = text.lastIndexOf(' ', maximum - 1);
		int end = (space > maximum / 2) ? space : maximum - 1;
		return beginning(text, end).stripTrailing() + "…";
	}

	/**
	 * Cuts a text where the room ends, without telling; never through a character.
	 * @param text any text
	 * @param maximum greatest number of characters as {@link String#length} counts them,
	 * at least 1
	 * @return at most that many characters
	 */
	public static String beginning(String text, int maximum) {
		if (text.length() <= maximum) {
			return text;
		}
		return text.substring(0, Character.isHighSurrogate(text.charAt(maximum - 1)) ? maximum - 1 : maximum);
	}

}
