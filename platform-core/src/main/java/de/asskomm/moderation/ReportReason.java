package de.asskomm.moderation;

/**
 * Why content is reported or hidden.
 */
public enum ReportReason {

	/** Personenbezogene Daten: somebody can be recognised. */
	PERSONAL_DATA,

	/** Beleidigung or Herabsetzung. */
	INSULT,

	/** Rechtswidriger Inhalt. */
	UNLAWFUL,

	/** Gehört nicht hierher: advertising, party politics, other subjects. */
	OFF_TOPIC,

	/** Falsche Angaben. */
	INCORRECT,

	/** Etwas anderes, said in the text. */
	OTHER

}
