package de.asskomm.attachment;

import java.nio.file.Path;
import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How attachments are kept.
 *
 * @param directory where the files are, if the store is the file system
 * @param maximumSize greatest size of a file
 * @param maximumUnpacked greatest size of what a packed document unpacks to
 * @param maximumPixels greatest number of pixels of a picture
 * @param unreferencedKept how long a file stays that nothing refers to
 * @param text how the texts of documents are read
 */
@ConfigurationProperties("platform.attachments")
record AttachmentSettings(@DefaultValue(".data/attachments") Path directory, @DefaultValue("20MB") DataSize maximumSize,
		@DefaultValue("200MB") DataSize maximumUnpacked, @DefaultValue("50000000") long maximumPixels,
		@DefaultValue("24h") Duration unreferencedKept, @DefaultValue TextSettings text) {

	AttachmentSettings {
		if (maximumSize.toBytes() < 1 || maximumSize.toBytes() > Integer.MAX_VALUE) {
			throw new IllegalArgumentException("platform.attachments.maximum-size is between 1 byte and 2 GB");
		}
		if (unreferencedKept.isNegative() || unreferencedKept.isZero()) {
			throw new IllegalArgumentException("platform.attachments.unreferenced-kept is a positive duration");
		}
	}

}
