package de.asskomm.privacy;

import java.util.Set;

/**
 * Kfz-Kennzeichen: district, one or two letters, a number of at most four digits; at most
 * eight characters in all.
 */
final class NumberPlates implements Finder {

	private static final Set<String> DISTRICTS = WordList.read("number-plate-districts.txt");

	/** Letters that no office gives out. */
	private static final Set<String> NEVER_ISSUED = Set.of("HJ", "KZ", "NS", "SA", "SS");

	private static final int LONGEST = 8;

	@Override
	public void find(Tokens tokens, Findings findings) {
		for (int index = 0; index < tokens.size(); index++) {
			Token district = tokens.at(index);
			if (district.isWord() && !isPartOfMore(tokens, index)) {
				find(tokens, index, findings);
			}
		}
	}

	private static void find(Tokens tokens, int index, Findings findings) {
		String first = tokens.at(index).text();
		int hyphen = first.indexOf('-');
		if (hyphen >= 0) {
			find(tokens, index, first.substring(0, hyphen), first.substring(hyphen + 1), index + 1, true, findings);
			return;
		}
		boolean written = tokens.at(index + 1).isOneOf("-–:");
		int letters = written ? index + 2 : index + 1;
		if (tokens.gap(index + 1) <= 1 && (!written || tokens.gap(letters) <= 1)) {
			find(tokens, index, first, tokens.at(letters).text(), letters + 1, written, findings);
		}
	}

	private static void find(Tokens tokens, int start, String district, String letters, int next, boolean written,
			Findings findings) {
		int number = (tokens.at(next).is('-') && tokens.at(next).touches(tokens.at(next - 1))) ? next + 1 : next;
		Token digits = tokens.at(number);
		if (!DISTRICTS.contains(district) || !isLetters(letters) || !digits.isNumber(1, 4)
				|| digits.text().startsWith("0") || tokens.gap(number) > 1
				|| district.length() + letters.length() + digits.text().length() > LONGEST) {
			return;
		}
		if (!written && isRatherSomethingElse(district, digits.text())) {
			return;
		}
		int last = isSuffix(tokens.at(number + 1), digits) ? number + 1 : number;
		if (!goesOn(tokens, last)) {
			findings.add(PersonalDataKind.NUMBER_PLATE, tokens.at(start).start(), tokens.at(last).end());
		}
	}

	private static boolean isLetters(String text) {
		return (text.length() == 1 || text.length() == 2)
				&& text.chars().allMatch((letter) -> letter >= 'A' && letter <= 'Z') && !NEVER_ISSUED.contains(text);
	}

	/** Standards such as „DIN EN 124“, and years after two abbreviations. */
	private static boolean isRatherSomethingElse(String district, String digits) {
		return district.equals("DIN") || (digits.length() == 4 && (digits.startsWith("19") || digits.startsWith("20")));
	}

	/** „E“ for electric and „H“ for historic cars. */
	private static boolean isSuffix(Token candidate, Token digits) {
		return candidate.touches(digits) && (candidate.text().equals("E") || candidate.text().equals("H"));
	}

	private static boolean isPartOfMore(Tokens tokens, int index) {
		Token before = tokens.at(index - 1);
		return tokens.at(index).touches(before) && !before.isOneOf("(\"„“‚'[:*_,");
	}

	/** Whether a number goes on, as in file references and decimals. */
	private static boolean goesOn(Tokens tokens, int last) {
		Token next = tokens.at(last + 1);
		if (!next.touches(tokens.at(last))) {
			return false;
		}
		return next.isWord()
				|| (next.isOneOf("-/.,:") && tokens.at(last + 2).isNumber() && tokens.at(last + 2).touches(next));
	}

}
