package de.asskomm.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Telefonnummern: with the country's or the town's code in front, or any number behind a
 * word for telephone.
 */
final class PhoneNumbers implements Finder {

	private static final Set<String> TELEPHONE = Set.of("tel", "telefon", "telefonnummer", "telefonnummern",
			"telefonnr", "fon", "mobil", "mobilnummer", "mobiltelefon", "mobilfunk", "handy", "handynummer", "fax",
			"telefax", "faxnummer", "rufnummer", "rufnr", "ruf", "apparat", "durchwahl", "whatsapp", "hotline",
			"festnetz", "festnetznummer", "bürgertelefon", "sorgentelefon", "servicetelefon", "anrufen", "anruf");

	/** Numbers that are none of a telephone. */
	private static final Set<String> REFERENCE = Set.of("nr", "az", "aktenzeichen", "ags", "gemeindeschlüssel",
			"projektnummer", "projektnr", "projekt-nr", "drucksache", "vorlage", "beschluss", "beschlussnummer",
			"vorgang", "vorgangsnummer", "vorgangs-nr", "rechnung", "rechnungsnummer", "isbn", "id", "kassenzeichen",
			"förderkennzeichen", "zuwendungsnummer", "inventarnummer", "konto", "kontonummer", "blz", "kundennummer",
			"haushaltsstelle", "produktsachkonto", "kostenstelle", "artikelnummer", "bestellnummer", "plz",
			"postleitzahl", "aktennummer", "geschäftszeichen", "tagebuchnummer", "version", "seriennummer");

	private static final Set<String> BETWEEN = Set.of("unter", "lautet", "ist", "der", "die", "nr", "nummer");

	private static final Set<String> UNITS = Set.of("euro", "eur", "prozent", "stück", "einwohner", "personen",
			"anrufe", "anrufer", "uhr", "bürger", "mio", "tausend");

	private static final Set<String> WITHOUT_OFFICE_CODE = Set.of("110", "112", "115");

	private static final int MOST_BETWEEN = 5;

	@Override
	public void find(Tokens tokens, Findings findings) {
		int index = 0;
		while (index < tokens.size()) {
			Run run = startsAt(tokens, index) ? runFrom(tokens, index) : null;
			if (run != null && isTelephone(tokens, run)) {
				findings.add(PersonalDataKind.PHONE, tokens.at(run.first()).start(), tokens.at(run.last()).end());
				index = run.last();
			}
			index++;
		}
	}

	/**
	 * Digits that may belong to one number.
	 *
	 * @param first number of the first token
	 * @param last number of the last token
	 * @param groups the digits as they are grouped
	 * @param separators what stands between the groups, a space for white space
	 * @param abroad whether a plus sign stands in front
	 */
	private record Run(int first, int last, List<String> groups, String separators, boolean abroad) {

		String digits() {
			return String.join("", this.groups);
		}

	}

	private static boolean startsAt(Tokens tokens, int index) {
		Token token = tokens.at(index);
		if (token.isOneOf("+(")) {
			return tokens.at(index + 1).isNumber() && tokens.gap(index + 1) <= 1;
		}
		return token.isNumber() && !continues(tokens, index);
	}

	/** Whether a number only goes on with what stands before it. */
	private static boolean continues(Tokens tokens, int index) {
		Token before = tokens.at(index - 1);
		if (before.isNumber(4, 4) && tokens.gap(index) == 1) {
			// a group of a longer number, such as that of a bank account
			return true;
		}
		if (!tokens.at(index).touches(before)) {
			return false;
		}
		return before.isWord() || before.is('§')
				|| (before.isOneOf(".,-/–") && before.touches(tokens.at(index - 2)) && tokens.at(index - 2).isNumber());
	}

	private static Run runFrom(Tokens tokens, int start) {
		boolean abroad = tokens.at(start).is('+');
		int number = tokens.at(start).isNumber() ? start : start + 1;
		List<String> groups = new ArrayList<>();
		StringBuilder separators = new StringBuilder();
		int last = number;
		groups.add(tokens.at(number).text());
		int digits = groups.getFirst().length();
		while (digits <= 15) {
			int next = nextGroup(tokens, last);
			if (next < 0) {
				break;
			}
			String group = tokens.at(next).text();
			boolean apart = next == last + 1;
			if (digits + group.length() > (abroad ? 15 : 13) || (apart && isNewNumber(group, digits))) {
				break;
			}
			separators.append(apart ? ' ' : tokens.at(last + 1).text().charAt(0));
			groups.add(group);
			digits += group.length();
			last = next;
		}
		boolean enclosed = tokens.at(start).is('(') && tokens.at(number + 1).is(')') && last > number;
		return new Run((abroad || enclosed) ? start : number, last, groups, separators.toString(), abroad);
	}

	/**
	 * Whether digits behind white space rather begin something else: a post code, a
	 * count.
	 */
	private static boolean isNewNumber(String group, int digits) {
		return (digits >= 8 && group.length() == 5 && group.startsWith("0")) || (digits >= 10 && group.length() == 1)
				|| (digits >= 8 && group.length() > 5);
	}

	/** The next group of digits behind a space, a hyphen, a slash, brackets or a dot. */
	private static int nextGroup(Tokens tokens, int last) {
		for (int index = last + 1; index <= last + 3; index++) {
			Token token = tokens.at(index);
			if (tokens.gap(index) > 2) {
				return -1;
			}
			if (token.isNumber()) {
				return index;
			}
			boolean inside = token.touches(tokens.at(index - 1)) && tokens.at(index + 1).touches(token);
			if (!token.isOneOf("-/–()") && !(token.is('.') && inside)) {
				return -1;
			}
		}
		return -1;
	}

	private static boolean isTelephone(Tokens tokens, Run run) {
		String digits = run.digits();
		if (WITHOUT_OFFICE_CODE.contains(digits) || (digits.startsWith("116") && digits.length() == 6) || isDate(run)
				|| isQuantity(tokens, run.last())) {
			return false;
		}
		if (run.abroad()) {
			return digits.length() >= 9 && !digits.startsWith("0");
		}
		Announced announced = announced(tokens, run.first());
		if (announced == Announced.AS_REFERENCE) {
			return false;
		}
		if (announced == Announced.AS_TELEPHONE) {
			return digits.length() >= 5 && digits.length() <= 13;
		}
		return digits.startsWith("00") ? digits.length() >= 11 && digits.charAt(2) != '0' : isWithTownCode(run, digits);
	}

	private static boolean isWithTownCode(Run run, String digits) {
		if (!digits.startsWith("0") || digits.length() < 8) {
			return false;
		}
		boolean mobile = digits.startsWith("015") || digits.startsWith("016") || digits.startsWith("017");
		boolean service = digits.startsWith("0800") || digits.startsWith("0180") || digits.startsWith("0900")
				|| digits.startsWith("0137") || digits.startsWith("0700");
		if (!mobile && !service && digits.charAt(1) < '2') {
			return false;
		}
		if (mobile && digits.length() < 11) {
			return false;
		}
		int code = run.groups().getFirst().length();
		if (run.groups().size() == 1 || code >= 8) {
			return code >= 9;
		}
		return code >= 3 && code <= 6 && !isReference(run, digits.length());
	}

	/** Two post codes, or a number and its year. */
	private static boolean isReference(Run run, int digits) {
		String second = run.groups().get(1);
		boolean postCodes = run.groups().getFirst().length() == 5 && second.length() == 5 && second.startsWith("0");
		boolean year = run.groups().size() == 2 && second.length() == 4 && digits <= 9
				&& (second.startsWith("19") || second.startsWith("20")) && !run.separators().equals(" ");
		return postCodes || year;
	}

	private static boolean isDate(Run run) {
		return run.groups().size() >= 2 && run.groups().getFirst().length() <= 2 && run.separators().startsWith(".");
	}

	private static boolean isQuantity(Tokens tokens, int last) {
		Token next = tokens.at(last + 1);
		boolean decimals = next.is(',') && next.touches(tokens.at(last)) && tokens.at(last + 2).isNumber()
				&& tokens.at(last + 2).touches(next);
		return decimals || next.isOneOf("€%") || UNITS.contains(next.lower());
	}

	private enum Announced {

		AS_TELEPHONE, AS_REFERENCE, NOT

	}

	/** What stands before a number says what it is. */
	private static Announced announced(Tokens tokens, int first) {
		boolean reference = false;
		for (int index = first - 1; index >= first - MOST_BETWEEN; index--) {
			Token token = tokens.at(index);
			String word = token.lower();
			String begin = word.contains("-") ? word.substring(0, word.indexOf('-')) : word;
			if (TELEPHONE.contains(word) || TELEPHONE.contains(begin)) {
				return Announced.AS_TELEPHONE;
			}
			if (word.equals("nummer") && tokens.at(index - 1).text().equals("der")
					&& tokens.at(index - 2).lower().equals("unter")) {
				return Announced.AS_TELEPHONE;
			}
			if (REFERENCE.contains(word)) {
				reference = true;
			}
			if (!token.isOneOf(".:(-/") && !BETWEEN.contains(word) && !reference) {
				break;
			}
			if (reference && !token.isOneOf(".:(-") && !BETWEEN.contains(word)) {
				break;
			}
		}
		return reference ? Announced.AS_REFERENCE : Announced.NOT;
	}

}
