package de.asskomm.search;

import java.util.List;

/**
 * The synonyms that searches are to use at this moment, for whoever analyses texts like
 * the search.
 */
public interface ActiveSynonyms {

	/**
	 * The rules in the format of Solr: "a, b, c", or "a => a, b, c" where only the word
	 * on the left finds the others.
	 * @return one line for each group
	 */
	List<String> rules();

	/**
	 * Tells whether the rules have changed, for less than reading them.
	 * @return a number that grows with every change
	 */
	long version();

}
