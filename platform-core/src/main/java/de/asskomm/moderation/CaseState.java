package de.asskomm.moderation;

/**
 * How far a case is.
 */
public enum CaseState {

	/** Offen: nobody has taken it. */
	OPEN,

	/** In Bearbeitung: a moderator has taken it. */
	CLAIMED,

	/** Entschieden. */
	DECIDED

}
