package de.asskomm.attachment;

import java.util.List;

import de.asskomm.organisation.Reader;
import de.asskomm.outcome.NotFound;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/**
 * Anhang lesen: an organisation's own people read what it uploaded, others what something
 * refers to that they may read.
 */
@Service
public class ReadAttachment {

	private final Attachments attachments;

	private final AttachmentStore store;

	private final ObjectProvider<AttachmentReferences> references;

	ReadAttachment(Attachments attachments, AttachmentStore store, ObjectProvider<AttachmentReferences> references) {
		this.attachments = attachments;
		this.store = store;
		this.references = references;
	}

	/**
	 * Opens an attachment.
	 * @param reader who reads
	 * @param id the attachment
	 * @return the attachment with its content
	 * @throws NotFound if there is no such attachment for the reader
	 */
	public AttachmentContent open(Reader reader, AttachmentId id) {
		Attachment attachment = this.attachments.find(id)
			.filter((found) -> isReadable(reader, found))
			.orElseThrow(() -> new NotFound("attachment", id));
		return new AttachmentContent(attachment, () -> this.store.open(id));
	}

	private boolean isReadable(Reader reader, Attachment attachment) {
		if (attachment.isOwnOf(reader)) {
			return true;
		}
		List<AttachmentReferences> all = this.references.stream().toList();
		return all.stream().anyMatch((each) -> each.isReadable(reader, attachment.id()));
	}

}
