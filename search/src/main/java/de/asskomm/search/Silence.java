package de.asskomm.search;

/**
 * Why nothing new will ever meet a saved search.
 */
public enum Silence {

	/** It narrows by something that this release does not know. */
	NOT_UNDERSTOOD,

	/**
	 * It looks for kinds of entries only that are never told of as new: an organisation
	 * takes part, which is no news of practice.
	 */
	KIND,

	/** It looks only for years that are over. */
	YEAR

}
