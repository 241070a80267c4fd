package de.asskomm.search;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import de.asskomm.organisation.Reader;

/**
 * What the index server makes of synonyms.
 */
public interface SynonymSearch {

	/**
	 * Lets searches use the groups as they are stored, without a new index.
	 * @return {@code false} if the index server does not answer, or others do the same
	 * for too long; then it is done as soon as possible
	 */
	boolean activate();

	/**
	 * Whether searches use the groups as they are stored.
	 * @return if they do not, why
	 */
	SynonymState state();

	/**
	 * What the search reduces words to. Words with the same stem are the same to it,
	 * words without one it leaves out.
	 * @param words words or phrases
	 * @return the stem by word, empty for a word that does not count
	 * @throws SearchUnavailable if the index server does not answer
	 */
	Map<String, String> stems(Collection<String> words);

	/**
	 * Searches with the active groups, and with others instead.
	 * @param text the words of the search
	 * @param rules the other groups, in the format of Solr
	 * @param limit number of hits to compare
	 * @param reader who searches
	 * @return both results
	 * @throws SearchUnavailable if the index server does not answer, its index is just
	 * being renewed, or too many try out something at the same time
	 */
	SynonymPreview preview(String text, List<String> rules, int limit, Reader reader);

}
