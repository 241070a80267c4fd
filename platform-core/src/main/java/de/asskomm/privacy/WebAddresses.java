package de.asskomm.privacy;

/**
 * Passes over addresses of web pages: numbers and names in them belong to the address.
 */
final class WebAddresses {

	private WebAddresses() {
	}

	static void passOver(String text, Findings findings) {
		int position = 0;
		while (position < text.length()) {
			if (isEnd(text.charAt(position))) {
				position++;
				continue;
			}
			int end = position;
			while (end < text.length() && !isEnd(text.charAt(end))) {
				end++;
			}
			if (isAddress(text.substring(position, end))) {
				findings.passOver(position, end);
			}
			position = end;
		}
	}

	private static boolean isEnd(char character) {
		return Character.isWhitespace(character) || "()<>[]\"„“”".indexOf(character) >= 0;
	}

	private static boolean isAddress(String chunk) {
		return chunk.startsWith("http://") || chunk.startsWith("https://") || chunk.startsWith("www.")
				|| isHostWithPath(chunk);
	}

	/** Such as {@code asskomm.sachsen.de/termine/2024-05-12}. */
	private static boolean isHostWithPath(String chunk) {
		int slash = chunk.indexOf('/');
		int dot = chunk.lastIndexOf('.', slash);
		if (slash < 0 || dot < 1 || slash - dot < 3) {
			return false;
		}
		String host = chunk.substring(0, dot);
		return chunk.substring(dot + 1, slash).chars().allMatch(Character::isLowerCase) && host.chars()
			.allMatch((character) -> Character.isLetterOrDigit(character) || "-.".indexOf(character) >= 0);
	}

}
