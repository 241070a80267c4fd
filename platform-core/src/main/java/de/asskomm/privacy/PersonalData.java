package de.asskomm.privacy;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Personenbezogene Angaben: finds what an author may not want to publish about people. It
 * is a hint, never a proof: offices publish their telephone numbers on purpose, and a
 * name without any sign is not recognised. The effort grows with the length of the text
 * only, whatever it says.
 */
public final class PersonalData {

	/** Who finds first keeps the place: a bank account is no telephone number. */
	private static final List<Finder> FINDERS = List.of(new BankDetails(), new MailAddresses(), new BirthDates(),
			new NumberPlates(), new PostalAddresses(), new PhoneNumbers(), new AccusedNames());

	private static final Pattern BEGINNINGS = Pattern.compile("(?<!\\p{L})\\p{L}");

	private static final Pattern FAMILY = Pattern.compile("(?iu)(?<!\\p{L})fam(?:ilien?)?(?!\\p{L})");

	private PersonalData() {
	}

	/**
	 * Finds personal data.
	 * @param text any text
	 * @return the places, in the order of the text, without overlaps
	 */
	public static List<Place> find(String text) {
		Tokens tokens = Tokens.of(text);
		Findings findings = new Findings();
		WebAddresses.passOver(text, findings);
		FINDERS.forEach((finder) -> finder.find(tokens, findings));
		return findings.inOrder();
	}

	/**
	 * Whether words that somebody types without a sentence around them, and perhaps in
	 * small letters, name a person. „Familie“ is a subject here, no form of address.
	 * @param words the words
	 * @return {@code true} if a surname stands behind a first name, or a name behind
	 * „Frau“ or „Herr“
	 */
	public static boolean namesSomebody(String words) {
		String capitals = BEGINNINGS.matcher(FAMILY.matcher(words).replaceAll(","))
			.replaceAll((letter) -> letter.group().toUpperCase(Locale.GERMAN));
		return !PersonNames.in(Tokens.of(capitals)).all().isEmpty();
	}

}
