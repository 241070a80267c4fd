package de.asskomm.outcome;

/**
 * What was asked for does not exist, or the one who asks may not even know that it
 * exists: both look the same.
 */
public final class NotFound extends RuntimeException {

	/**
	 * Nothing there under this identifier.
	 * @param what kind of thing, for the log
	 * @param id its identifier
	 */
	public NotFound(String what, Object id) {
		super("No " + what + " " + id);
	}

}
