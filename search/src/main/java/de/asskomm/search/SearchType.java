package de.asskomm.search;

/**
 * What kind of entry is searched.
 */
public enum SearchType {

	/** Beitrag. */
	POST,

	/** Kommentar. */
	COMMENT,

	/** Präventionsprojekt. */
	PROJECT,

	/** Organisation. */
	ORGANISATION,

	/** Termin. */
	EVENT

}
