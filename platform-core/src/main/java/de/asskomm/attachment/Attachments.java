package de.asskomm.attachment;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * All attachments. What is read here has not been checked against a reader; see
 * {@link ReadAttachment} for what may be shown.
 */
public interface Attachments {

	/**
	 * Finds an attachment.
	 * @param id its identifier
	 * @return the attachment, if there is one
	 */
	Optional<Attachment> find(AttachmentId id);

	/**
	 * Finds several attachments with one look-up.
	 * @param ids their identifiers; unknown ones are left out
	 * @return the attachments, oldest first
	 */
	List<Attachment> findAll(Collection<AttachmentId> ids);

	/**
	 * Finds attachments and keeps them from being discarded until the transaction ends.
	 * Whoever begins to refer to attachments does it in the same transaction, so that
	 * none vanishes in between.
	 * @param ids their identifiers; unknown and discarded ones are left out
	 * @return the attachments, oldest first
	 */
	List<Attachment> hold(Collection<AttachmentId> ids);

	/**
	 * Finds an attachment that is about to be discarded and keeps others from beginning
	 * to refer to it until the transaction ends.
	 * @param id its identifier
	 * @return the attachment, if there is one
	 */
	Optional<Attachment> lock(AttachmentId id);

	/**
	 * Adds a new attachment, whose file is in its store.
	 * @param attachment the attachment
	 */
	void add(Attachment attachment);

	/**
	 * Removes attachments; their files follow.
	 * @param ids their identifiers
	 */
	void remove(Collection<AttachmentId> ids);

	/**
	 * A page of the attachments that have been there for a while, in the order of their
	 * identifiers.
	 * @param before added before when
	 * @param after the last identifier of the page before; {@code null} for the first
	 * @param limit greatest number of identifiers
	 * @return the identifiers
	 */
	List<AttachmentId> page(Instant before, @Nullable AttachmentId after, int limit);

	/**
	 * Of some attachments those that nobody begins to refer to at this moment; keeps them
	 * so until the transaction ends.
	 * @param ids identifiers
	 * @return the identifiers that are locked now
	 */
	List<AttachmentId> lockFree(Collection<AttachmentId> ids);

}
