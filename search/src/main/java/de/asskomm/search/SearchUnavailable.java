package de.asskomm.search;

/**
 * The search index cannot be asked for the moment; everything else works.
 */
public final class SearchUnavailable extends RuntimeException {

	/**
	 * The index did not answer.
	 * @param cause what happened
	 */
	public SearchUnavailable(Throwable cause) {
		super("The search index does not answer", cause);
	}

}
