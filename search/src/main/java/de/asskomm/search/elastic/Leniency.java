package de.asskomm.search.elastic;

/**
 * How freely words are understood, the strictest first. What is found by one is found by
 * those after it too, and stands before the rest.
 */
enum Leniency {

	/** As written, inflected, by synonyms, and as part of a longer word. */
	STRICT,

	/** Also with a typing error or two. */
	FORGIVING,

	/** Also where only some of the words stand. */
	PARTIAL

}
