package de.asskomm.attachment;

import java.io.InputStream;
import java.util.function.Supplier;

/**
 * An attachment that somebody may read, with the way to its content.
 *
 * @param attachment the attachment
 * @param content opens the content; whoever opens it closes it
 */
public record AttachmentContent(Attachment attachment, Supplier<InputStream> content) {
}
