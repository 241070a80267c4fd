package de.asskomm.privacy;

import java.util.Locale;
import java.util.Set;

/**
 * E-mail addresses, also such that hide their sign from programs: „amt (at) stadt.de“.
 */
final class MailAddresses implements Finder {

	private static final int LONGEST_NAME = 64;

	private static final int LONGEST_HOST = 200;

	private static final Set<String> WORDS_FOR_AT = Set.of("(at)", "[at]", "{at}");

	@Override
	public void find(Tokens tokens, Findings findings) {
		String text = tokens.text();
		for (int index = 0; index < tokens.size(); index++) {
			Token token = tokens.at(index);
			if (token.is('@')) {
				find(text, token.start(), token.end(), findings);
			}
			else if (token.isOneOf("([{") && token.start() + 4 <= text.length() && WORDS_FOR_AT
				.contains(text.substring(token.start(), token.start() + 4).toLowerCase(Locale.ROOT))) {
				int end = token.start() + 4;
				find(text, isSpace(text, token.start() - 1) ? token.start() - 1 : token.start(),
						isSpace(text, end) ? end + 1 : end, findings);
			}
		}
	}

	private static void find(String text, int nameEnd, int hostStart, Findings findings) {
		int start = nameEnd;
		while (start > 0 && nameEnd - start <= LONGEST_NAME && isOfName(text.charAt(start - 1))) {
			start--;
		}
		while (start < nameEnd && !Character.isLetterOrDigit(text.charAt(start))) {
			start++;
		}
		int end = hostStart;
		int lastDot = -1;
		while (end < text.length() && end - hostStart < LONGEST_HOST && isOfHost(text, end)) {
			if (text.charAt(end) == '.') {
				lastDot = end;
			}
			end++;
		}
		boolean complete = start < nameEnd && nameEnd - start <= LONGEST_NAME && lastDot > hostStart
				&& end - lastDot > 2 && Character.isLetter(text.charAt(lastDot + 1));
		if (complete) {
			findings.add(PersonalDataKind.MAIL, start, end);
		}
	}

	private static boolean isOfName(char character) {
		return Character.isLetterOrDigit(character) || "._%+-".indexOf(character) >= 0;
	}

	/** A dot or hyphen belongs to a host only where it goes on behind it. */
	private static boolean isOfHost(String text, int position) {
		char character = text.charAt(position);
		return Character.isLetterOrDigit(character) || ((character == '.' || character == '-')
				&& position + 1 < text.length() && Character.isLetterOrDigit(text.charAt(position + 1)));
	}

	private static boolean isSpace(String text, int position) {
		return position >= 0 && position < text.length() && text.charAt(position) == ' ';
	}

}
