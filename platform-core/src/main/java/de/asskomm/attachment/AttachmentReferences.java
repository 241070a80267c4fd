package de.asskomm.attachment;

import java.util.Collection;
import java.util.Set;

import de.asskomm.organisation.Reader;

/**
 * What refers to attachments. Every module whose things carry attachments provides one;
 * all are asked.
 */
public interface AttachmentReferences {

	/**
	 * Whether a reader may see something that refers to an attachment.
	 * @param reader who reads
	 * @param id the attachment
	 * @return {@code true} if at least one such thing is readable
	 */
	boolean isReadable(Reader reader, AttachmentId id);

	/**
	 * Of some attachments those that something refers to, whoever may read it; drafts
	 * count as well. What nothing refers to can be discarded.
	 * @param ids identifiers of attachments
	 * @return those that are referred to
	 */
	Set<AttachmentId> referred(Collection<AttachmentId> ids);

}
