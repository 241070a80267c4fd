package de.asskomm.attachment;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * The files that may be in the store without an attachment: on their way in, or on their
 * way out. Noted before a file comes, and together with the end of its attachment, so
 * that no crash leaves a file that nobody knows of.
 */
interface LooseFiles {

	/**
	 * Notes files.
	 * @param ids their identifiers
	 * @param now since when they are loose
	 */
	void note(Collection<AttachmentId> ids, Instant now);

	/**
	 * Forgets a file, which has an attachment now or is gone.
	 * @param id its identifier
	 * @return whether it was noted
	 */
	boolean forget(AttachmentId id);

	/**
	 * Files that have been loose for a while, longest first.
	 * @param before since before when
	 * @param limit greatest number of files
	 * @return their identifiers
	 */
	List<AttachmentId> noted(Instant before, int limit);

}
