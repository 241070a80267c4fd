package de.asskomm.search;

import de.asskomm.organisation.Reader;

/**
 * The search over what the network knows.
 */
public interface KnowledgeSearch {

	/**
	 * Finds entries that a reader may see.
	 * @param request what to look for
	 * @param reader who looks
	 * @return a page of hits with counts
	 * @throws SearchUnavailable if the index does not answer
	 * @throws InvalidCursor if the request's cursor is none
	 */
	SearchPage search(SearchRequest request, Reader reader);

}
