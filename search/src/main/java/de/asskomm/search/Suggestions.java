package de.asskomm.search;

import java.util.List;

import de.asskomm.organisation.Reader;

/**
 * Vorschläge: what somebody probably looks for who has typed the beginning of it.
 */
public interface Suggestions {

	/** From so many letters on there are suggestions. */
	int MINIMUM_TEXT = 2;

	/** Greatest number of characters. */
	int MAXIMUM_TEXT = 100;

	/**
	 * Finds suggestions. Without the index there are no titles among them.
	 * @param typed what was typed so far
	 * @param reader who types
	 * @return some suggestions, by kind, the best of each first
	 */
	List<Suggestion> complete(String typed, Reader reader);

}
