package de.asskomm.web.page;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import de.asskomm.attachment.Attachment;
import de.asskomm.attachment.AttachmentId;
import de.asskomm.attachment.Attachments;
import de.asskomm.web.wording.Wording;

import org.springframework.stereotype.Component;

/**
 * Names the files of a post, in the order in which it names them.
 */
@Component
class AttachmentLinks {

	private final Attachments attachments;

	private final Wording wording;

	AttachmentLinks(Attachments attachments, Wording wording) {
		this.attachments = attachments;
		this.wording = wording;
	}

	/** What is there of some files; what is not there is left out. */
	List<AttachmentLink> of(List<AttachmentId> wanted) {
		if (wanted.isEmpty()) {
			return List.of();
		}
		Map<AttachmentId, Attachment> found = this.attachments.findAll(wanted)
			.stream()
			.collect(Collectors.toMap(Attachment::id, Function.identity()));
		return wanted.stream()
			.map(found::get)
			.filter(Objects::nonNull)
			.map((file) -> AttachmentLink.of(file, this.wording))
			.toList();
	}

}
