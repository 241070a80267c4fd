package de.asskomm.web.api;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.DatabindException;

/**
 * A text that contains what no database stores: the null character, or half of a
 * surrogate pair.
 */
final class UnstorableText extends DatabindException {

	UnstorableText(JsonParser parser) {
		super(parser, "Null character or lone surrogate", parser.currentTokenLocation());
	}

	/**
	 * Whether a text can be stored and sent.
	 * @param text the text
	 * @return {@code false} if it contains the null character or a lone surrogate
	 */
	static boolean isStorable(String text) {
		for (int i = 0; i < text.length(); i++) {
			char character = text.charAt(i);
			if (character == '\0') {
				return false;
			}
			if (Character.isSurrogate(character)) {
				if (!Character.isHighSurrogate(character) || i + 1 == text.length()
						|| !Character.isLowSurrogate(text.charAt(i + 1))) {
					return false;
				}
				i++;
			}
		}
		return true;
	}

}
