package de.asskomm.attachment;

import java.util.Collection;

/**
 * Makes use of the texts of attachments, and is told when there are new ones. It is told
 * again until it has succeeded, and once more after that: what it began before it knew
 * the text may have ended later.
 */
public interface AttachmentTextListener {

	/**
	 * Takes note of new texts. An exception means that it is to be told again.
	 * @param attachments attachments whose texts can be had now
	 */
	void read(Collection<AttachmentId> attachments);

}
