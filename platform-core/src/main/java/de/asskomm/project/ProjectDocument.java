package de.asskomm.project;

import de.asskomm.attachment.AttachmentId;

/**
 * Unterlage: a document or template that belongs to a project.
 *
 * @param attachment the file
 * @param licence what others may do with it
 */
public record ProjectDocument(AttachmentId attachment, Licence licence) {
}
