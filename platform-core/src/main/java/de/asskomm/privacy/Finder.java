package de.asskomm.privacy;

/** Finds places of one kind, in a time that grows with the length of the text only. */
interface Finder {

	/**
	 * Finds places.
	 * @param tokens the text
	 * @param findings takes them, and knows what was found before
	 */
	void find(Tokens tokens, Findings findings);

}
