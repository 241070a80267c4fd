package de.asskomm.search;

/**
 * In which order entries are listed.
 */
public enum SearchOrder {

	/** Best match first. */
	RELEVANCE,

	/** Newest first. */
	DATE,

	/** What works most surely first, and of those the best match. */
	EVIDENCE

}
