package de.asskomm.web.api;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How large a request that brings a file may be.
 *
 * @param maximumSize greatest size of a file
 */
@ConfigurationProperties("platform.attachments")
record UploadSettings(@DefaultValue("20MB") DataSize maximumSize) {

	/** What surrounds a file in a request: boundaries, its name, other fields. */
	private static final DataSize SURROUNDINGS = DataSize.ofKilobytes(64);

	/**
	 * Greatest size of a request with a file.
	 * @return the size
	 */
	DataSize maximumRequest() {
		return DataSize.ofBytes(this.maximumSize.toBytes() + SURROUNDINGS.toBytes());
	}

}
