package de.asskomm.attachment;

/**
 * An attachment cannot be discarded, because something still refers to it.
 */
public final class AttachmentInUse extends RuntimeException {

	/**
	 * The refusal.
	 * @param id the attachment
	 */
	public AttachmentInUse(AttachmentId id) {
		super("Something refers to attachment " + id);
	}

}
