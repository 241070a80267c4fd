package de.asskomm.privacy;

/**
 * Lesezeit: how long people are likely to read.
 */
public final class ReadingTime {

	/** German prose has long words. */
	private static final int WORDS_PER_MINUTE = 200;

	private ReadingTime() {
	}

	/**
	 * How long reading a text takes.
	 * @param text plain text
	 * @return whole minutes, at least 1
	 */
	public static int of(String text) {
		int words = 0;
		boolean inside = false;
		for (int position = 0; position < text.length(); position++) {
			char character = text.charAt(position);
			boolean space = Character.isWhitespace(character) || Character.isSpaceChar(character);
			if (!space && !inside) {
				words++;
			}
			inside = !space;
		}
		return Math.max(1, Math.round((float) words / WORDS_PER_MINUTE));
	}

}
