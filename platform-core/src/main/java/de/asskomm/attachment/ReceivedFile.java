package de.asskomm.attachment;

/**
 * A file that was found to be in order and is in the store, but no attachment yet. It
 * becomes one, or goes; if neither happens, the clean-up removes it.
 *
 * @param id identifier of the attachment that it can become
 * @param name name of the file, safe to save under
 * @param type what the content is
 * @param size number of bytes
 * @param sha256 digest of the content, in hexadecimal
 */
public record ReceivedFile(AttachmentId id, String name, AttachmentType type, long size, String sha256) {
}
