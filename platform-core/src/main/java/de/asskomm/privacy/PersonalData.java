package de.asskomm.privacy;

import java.util.List;

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

}
