package de.asskomm.search.elastic;

/**
 * How freely words are understood. What is found strictly is found by the others too, and
 * stands before the rest.
 */
enum Leniency {

	/** As written, inflected, by synonyms, and as part of a longer word. */
	STRICT,

	/** Also with a typing error or two, and where only some of the words stand. */
	LENIENT;

	/**
	 * How to go on after a strict search.
	 * @param found number of entries that it found
	 * @return the least lenient way that may help
	 */
	static Leniency after(long found) {
		int little = 3;
		return (found >= little) ? STRICT : LENIENT;
	}

}
