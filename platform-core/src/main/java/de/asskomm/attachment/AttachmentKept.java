package de.asskomm.attachment;

/**
 * An organisation has put a file on the platform. Published in the transaction that adds
 * the attachment.
 *
 * @param attachment the attachment
 */
record AttachmentKept(Attachment attachment) {
}
