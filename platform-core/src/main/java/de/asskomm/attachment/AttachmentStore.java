package de.asskomm.attachment;

import java.io.IOException;
import java.io.InputStream;

/**
 * Where the files of attachments are. A file is complete or not there at all. What is in
 * a store under which name, nobody but the store needs to know.
 */
public interface AttachmentStore {

	/**
	 * Stores a file, durably once this returns.
	 * @param id whose file it is
	 * @param content the content, read to its end and not closed
	 * @param size number of bytes of the content
	 * @throws AttachmentStoreUnavailable if the store does not answer
	 * @throws IOException if the content cannot be read; nothing is stored then
	 */
	void put(AttachmentId id, InputStream content, long size) throws IOException;

	/**
	 * Opens a file.
	 * @param id whose file it is
	 * @return its content; whoever opens it closes it
	 * @throws AttachmentStoreUnavailable if the store does not answer, or the file that
	 * should be there is not
	 */
	InputStream open(AttachmentId id);

	/**
	 * Deletes a file. Repeating it changes nothing.
	 * @param id whose file it is
	 * @throws AttachmentStoreUnavailable if the store does not answer
	 */
	void delete(AttachmentId id);

	/**
	 * Whether a file is there.
	 * @param id whose file it would be
	 * @return {@code true} if it is
	 * @throws AttachmentStoreUnavailable if the store does not answer
	 */
	boolean exists(AttachmentId id);

}
