package de.asskomm.privacy;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Bankverbindungen: an IBAN whose check digits are right, and an account number behind
 * the word for it, with the bank's number if that follows.
 */
final class BankDetails implements Finder {

	/** Length of an IBAN by country, as far as payments from there are likely. */
	private static final Map<String, Integer> LENGTHS = Map.ofEntries(Map.entry("AT", 20), Map.entry("BE", 16),
			Map.entry("BG", 22), Map.entry("CH", 21), Map.entry("CZ", 24), Map.entry("DE", 22), Map.entry("DK", 18),
			Map.entry("EE", 20), Map.entry("ES", 24), Map.entry("FI", 18), Map.entry("FR", 27), Map.entry("GB", 22),
			Map.entry("GR", 27), Map.entry("HR", 21), Map.entry("HU", 28), Map.entry("IE", 22), Map.entry("IT", 27),
			Map.entry("LI", 21), Map.entry("LT", 20), Map.entry("LU", 20), Map.entry("LV", 21), Map.entry("NL", 18),
			Map.entry("NO", 15), Map.entry("PL", 28), Map.entry("PT", 25), Map.entry("RO", 24), Map.entry("SE", 24),
			Map.entry("SI", 19), Map.entry("SK", 24), Map.entry("TR", 26), Map.entry("UA", 29));

	private static final Set<String> ACCOUNT = Set.of("konto", "kontonummer", "kontonr", "konto-nr", "kto", "kto-nr",
			"konto-nummer", "bankverbindung");

	private static final Set<String> BANK = Set.of("blz", "bankleitzahl");

	@Override
	public void find(Tokens tokens, Findings findings) {
		for (int index = 0; index < tokens.size(); index++) {
			Token token = tokens.at(index);
			if (token.isWord() && token.text().length() == 2 && tokens.at(index + 1).isNumber()
					&& tokens.gap(index + 1) == 0) {
				iban(tokens.text(), token.start(), findings);
			}
			else if (token.isWord() && ACCOUNT.contains(token.lower())) {
				account(tokens, index + 1, findings);
			}
		}
	}

	private static void iban(String text, int start, Findings findings) {
		Integer length = LENGTHS.get(text.substring(start, start + 2).toUpperCase(Locale.ROOT));
		if (length == null) {
			return;
		}
		StringBuilder iban = new StringBuilder();
		int position = start;
		while (iban.length() < length && position < text.length()) {
			char character = text.charAt(position);
			if (isLetterOrDigit(character)) {
				iban.append(Character.toUpperCase(character));
			}
			else if (!isGap(text, position)) {
				return;
			}
			position++;
		}
		boolean ends = position >= text.length() || !Character.isLetterOrDigit(text.charAt(position));
		if (iban.length() == length && ends && isValid(iban.toString())) {
			findings.add(PersonalDataKind.BANK_DETAILS, start, position);
		}
	}

	private static boolean isLetterOrDigit(char character) {
		return character < 128 && Character.isLetterOrDigit(character);
	}

	/** One space, line break or hyphen between two groups. */
	private static boolean isGap(String text, int position) {
		char character = text.charAt(position);
		return (character == ' ' || character == '\u00a0' || character == '\n' || character == '-')
				&& position + 1 < text.length() && isLetterOrDigit(text.charAt(position + 1));
	}

	/** ISO 7064: the IBAN with its beginning at its end leaves 1 when divided by 97. */
	private static boolean isValid(String iban) {
		String moved = iban.substring(4) + iban.substring(0, 4);
		int rest = 0;
		for (char character : moved.toCharArray()) {
			int value = Character.digit(character, 36);
			rest = ((value < 10) ? rest * 10 + value : rest * 100 + value) % 97;
		}
		return rest == 1;
	}

	private static void account(Tokens tokens, int after, Findings findings) {
		int first = after;
		while (first < after + 4 && isBetween(tokens.at(first))) {
			first++;
		}
		int end = endOfDigits(tokens, first, 5, 10);
		if (end <= first) {
			return;
		}
		int bank = end;
		while (bank < end + 4 && (tokens.at(bank).isOneOf(",;:./(") || BANK.contains(tokens.at(bank).lower()))) {
			bank++;
		}
		boolean named = bank > end && BANK.contains(tokens.at(bank - 1).lower())
				|| (bank > end + 1 && BANK.contains(tokens.at(bank - 2).lower()));
		int bankEnd = named ? endOfDigits(tokens, bank, 8, 8) : bank;
		int last = (bankEnd > bank) ? bankEnd - 1 : end - 1;
		findings.add(PersonalDataKind.BANK_DETAILS, tokens.at(first).start(), tokens.at(last).end());
	}

	private static boolean isBetween(Token token) {
		return token.isOneOf(".:-") || Set.of("nr", "nummer", "lautet", "ist").contains(token.lower());
	}

	/** The token behind a number that is written in one or more groups. */
	private static int endOfDigits(Tokens tokens, int first, int fewest, int most) {
		int digits = 0;
		int next = first;
		while (tokens.at(next).isNumber() && (next == first || tokens.gap(next) == 1)
				&& digits + tokens.at(next).text().length() <= most) {
			digits += tokens.at(next).text().length();
			next++;
		}
		return (digits >= fewest) ? next : first;
	}

}
