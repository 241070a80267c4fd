package de.asskomm.privacy;

/**
 * What a place in a text tells of somebody.
 */
public enum PersonalDataKind {

	/** Telefonnummer, also that of an office: the author decides. */
	PHONE,

	/** E-Mail-Adresse. */
	MAIL,

	/** Anschrift: street and house number, with the town if it is named. */
	POSTAL_ADDRESS,

	/** Kfz-Kennzeichen. */
	NUMBER_PLATE,

	/** Bankverbindung. */
	BANK_DETAILS,

	/** Geburtsdatum. */
	DATE_OF_BIRTH,

	/** Name einer beschuldigten Person: a name in a sentence that accuses. */
	ACCUSED_NAME

}
