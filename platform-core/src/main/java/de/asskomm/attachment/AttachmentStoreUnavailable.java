package de.asskomm.attachment;

/**
 * The store of attachments does not answer, or not as it should. Everything else on the
 * platform keeps working.
 */
public final class AttachmentStoreUnavailable extends RuntimeException {

	/**
	 * A store that failed.
	 * @param what what was tried
	 * @param cause why it failed
	 */
	public AttachmentStoreUnavailable(String what, Throwable cause) {
		super(what, cause);
	}

}
