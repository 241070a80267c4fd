package de.asskomm.practice;

/**
 * Where the review of a nominated project stands.
 */
public enum ReviewState {

	/** Nominated; nobody has judged it yet. */
	OPEN,

	/** Judged to be of the highest level; a second person has to agree. */
	AWAITS_SECOND,

	/** Rated: it is good practice. */
	RATED,

	/** Not taken up, with a reason. */
	DECLINED

}
