package de.asskomm.search;

/**
 * A cursor that no search has given out.
 */
public final class InvalidCursor extends RuntimeException {

	/**
	 * The text is no cursor.
	 */
	public InvalidCursor() {
		super("Not a search cursor");
	}

}
