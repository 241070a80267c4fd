package de.asskomm.web.api;

import java.time.Instant;
import java.util.UUID;

import de.asskomm.attachment.Attachment;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * An attachment as a client reads it.
 *
 * @param id its identifier
 * @param version its version: attachments never change
 * @param createdAt when it was uploaded
 * @param updatedAt the same
 * @param organisation who uploaded it
 * @param author the clerk
 * @param name name of the file
 * @param mediaType what the content is
 * @param size number of bytes as it is downloaded
 */
@Schema(name = "Attachment")
record AttachmentView(UUID id, @Schema(example = "1") long version, Instant createdAt, Instant updatedAt,
		OrganisationView organisation, AuthorView author, @Schema(example = "Konzept.pdf") String name,
		@Schema(example = "application/pdf") String mediaType, @Schema(example = "48123") long size) {

	static AttachmentView of(Attachment attachment, OrganisationViews organisations) {
		return new AttachmentView(attachment.id().value(), 1, attachment.createdAt(), attachment.createdAt(),
				organisations.view(attachment.organisation()), AuthorView.of(attachment.author()), attachment.name(),
				attachment.type().mediaType(), attachment.size());
	}

}
