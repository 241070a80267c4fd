package de.asskomm.attachment;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The kinds of files that can be attached. Which one a file is, its content decides.
 */
public enum AttachmentType {

	/** A document in its final form. */
	PDF("application/pdf", "pdf"),

	/** A text document of Office Open XML. */
	DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),

	/** A table of Office Open XML. */
	XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),

	/** A presentation of Office Open XML. */
	PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),

	/** A text document of OpenDocument. */
	ODT("application/vnd.oasis.opendocument.text", "odt"),

	/** A table of OpenDocument. */
	ODS("application/vnd.oasis.opendocument.spreadsheet", "ods"),

	/** A presentation of OpenDocument. */
	ODP("application/vnd.oasis.opendocument.presentation", "odp"),

	/** A photo. */
	JPEG("image/jpeg", "jpg", "jpeg", "jpe", "jfif"),

	/** A drawing or a picture of a screen. */
	PNG("image/png", "png"),

	/** A picture for the web. */
	WEBP("image/webp", "webp"),

	/** A picture of few colours, possibly moving. */
	GIF("image/gif", "gif");

	private final String mediaType;

	private final List<String> extensions;

	AttachmentType(String mediaType, String... extensions) {
		this.mediaType = mediaType;
		this.extensions = List.of(extensions);
	}

	/**
	 * The type with a media type.
	 * @param mediaType the media type
	 * @return the type, if it is one of these
	 */
	public static Optional<AttachmentType> ofMediaType(String mediaType) {
		return Stream.of(values()).filter((type) -> type.mediaType.equals(mediaType)).findFirst();
	}

	/**
	 * The media type that the file is delivered with.
	 * @return the media type
	 */
	public String mediaType() {
		return this.mediaType;
	}

	/**
	 * The extension that names of such files get.
	 * @return the extension, without a dot
	 */
	public String extension() {
		return this.extensions.getFirst();
	}

	/**
	 * Whether names of such files may end like this.
	 * @param extension an extension in lower case, without a dot
	 * @return {@code true} if it need not be corrected
	 */
	public boolean hasExtension(String extension) {
		return this.extensions.contains(extension);
	}

	/**
	 * Whether this is a picture, which a browser shows without running anything.
	 * @return {@code true} for pictures
	 */
	public boolean isImage() {
		return switch (this) {
			case JPEG, PNG, WEBP, GIF -> true;
			case PDF, DOCX, XLSX, PPTX, ODT, ODS, ODP -> false;
		};
	}

}
