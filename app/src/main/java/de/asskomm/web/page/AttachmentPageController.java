package de.asskomm.web.page;

import java.util.UUID;

import de.asskomm.attachment.AttachmentId;
import de.asskomm.attachment.ReadAttachment;
import de.asskomm.organisation.Reader;
import de.asskomm.web.download.AttachmentDownload;
import org.jspecify.annotations.Nullable;

import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

/**
 * Attachments as pages link to them.
 */
@Controller
class AttachmentPageController {

	private final ReadAttachment readAttachment;

	AttachmentPageController(ReadAttachment readAttachment) {
		this.readAttachment = readAttachment;
	}

	@GetMapping("/anhaenge/{id}")
	ResponseEntity<Resource> download(Reader reader, @PathVariable UUID id,
			@RequestHeader(name = HttpHeaders.IF_RANGE, required = false) @Nullable String ifRange) {
		return AttachmentDownload.of(this.readAttachment.open(reader, new AttachmentId(id)), ifRange);
	}

}
