package de.asskomm.search;

/**
 * Whether searches use the groups of synonyms as they are stored.
 */
public enum SynonymState {

	/** They do. */
	ACTIVE,

	/**
	 * They will in a moment: the index is being renewed, as after a new release, and
	 * searches are answered with earlier groups.
	 */
	RENEWING,

	/** The index server does not answer. */
	UNAVAILABLE

}
