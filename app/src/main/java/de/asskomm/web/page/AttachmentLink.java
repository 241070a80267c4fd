package de.asskomm.web.page;

import de.asskomm.attachment.Attachment;
import de.asskomm.web.wording.Wording;

/**
 * A file as pages name it.
 *
 * @param id its id
 * @param name name of the file
 * @param href where it can be had
 * @param note what it is and how large
 */
record AttachmentLink(String id, String name, String href, String note) {

	private static final long KILO = 1024;

	static AttachmentLink of(Attachment file, Wording wording) {
		long kilobytes = Math.max(1, file.size() / KILO);
		String size = (kilobytes < KILO) ? wording.text("attachment.kilobytes", kilobytes)
				: wording.text("attachment.megabytes", Math.max(1, kilobytes / KILO));
		return new AttachmentLink(file.id().toString(), file.name(), "/anhaenge/" + file.id(),
				file.type().name() + ", " + size);
	}

}
