package de.asskomm.attachment;

import java.util.Collection;
import java.util.Map;

/**
 * What stands in attachments. It is read some time after the upload, and of pictures
 * never. What is read here has not been checked against a reader: a text is for those who
 * may read what refers to its attachment.
 */
public interface AttachmentTexts {

	/**
	 * Looks texts up, with one query.
	 * @param ids attachments
	 * @return their texts; those that have none, or none yet, are left out
	 */
	Map<AttachmentId, String> of(Collection<AttachmentId> ids);

}
