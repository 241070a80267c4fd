package de.asskomm.web.download;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

import de.asskomm.attachment.Attachment;
import de.asskomm.attachment.AttachmentContent;
import org.jspecify.annotations.Nullable;

import org.springframework.core.io.AbstractResource;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * The answer that delivers an attachment. A browser takes it for what it is and for
 * nothing else, runs nothing in it, and asks again before it shows a copy of its own:
 * whoever may read it today need not be allowed to tomorrow.
 */
public final class AttachmentDownload {

	private static final String POLICY = "default-src 'none'; frame-ancestors 'none'; sandbox";

	private static final String UNRESERVED = "!#$&+-.^_`|~";

	private AttachmentDownload() {
	}

	/**
	 * Delivers an attachment, or a part of it if the request asks for one.
	 * @param content the attachment with its content
	 * @param ifRange the version of which the client has a part already, if it says so
	 * @return the answer
	 */
	public static ResponseEntity<Resource> of(AttachmentContent content, @Nullable String ifRange) {
		Attachment attachment = content.attachment();
		String tag = "\"" + attachment.sha256() + "\"";
		boolean whole = ifRange != null && !ifRange.equals(tag);
		Stored stored = new Stored(content);
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(attachment.type().mediaType()))
			.contentLength(attachment.size())
			.eTag(tag)
			.cacheControl(CacheControl.noCache().cachePrivate())
			.header(HttpHeaders.CONTENT_DISPOSITION, disposition(attachment))
			.header("X-Content-Type-Options", "nosniff")
			.header("Content-Security-Policy", POLICY)
			// A part of another version would not fit: then all of it is delivered.
			.body(whole ? new InputStreamResource(stored::getInputStream) : stored);
	}

	private static String disposition(Attachment attachment) {
		String kind = attachment.type().isImage() ? "inline" : "attachment";
		return "%s; filename=\"%s\"; filename*=UTF-8''%s".formatted(kind, plain(attachment.name()),
				encoded(attachment.name()));
	}

	/** For clients that know no other letters than those of ASCII. */
	private static String plain(String name) {
		return Normalizer.normalize(name.replace("ß", "ss"), Normalizer.Form.NFD)
			.replaceAll("\\p{M}", "")
			.replaceAll("[^\\x20-\\x7E]", "_")
			.replaceAll("[\"\\\\%]", "_");
	}

	/** As RFC 8187 writes values with letters beyond ASCII. */
	private static String encoded(String name) {
		StringBuilder encoded = new StringBuilder();
		for (byte value : name.getBytes(StandardCharsets.UTF_8)) {
			char character = (char) (value & 0xFF);
			if (character < 0x80 && (Character.isLetterOrDigit(character) || UNRESERVED.indexOf(character) >= 0)) {
				encoded.append(character);
			}
			else {
				encoded.append("%%%02X".formatted(value & 0xFF));
			}
		}
		return encoded.toString();
	}

	/** The content as it is in the store, opened when it is sent. */
	private static final class Stored extends AbstractResource {

		private final AttachmentContent content;

		Stored(AttachmentContent content) {
			this.content = content;
		}

		@Override
		public boolean exists() {
			return true;
		}

		@Override
		public long contentLength() {
			return this.content.attachment().size();
		}

		@Override
		public String getDescription() {
			return "attachment " + this.content.attachment().id();
		}

		@Override
		public InputStream getInputStream() {
			return this.content.content().get();
		}

		@Override
		public boolean equals(@Nullable Object other) {
			return this == other;
		}

		@Override
		public int hashCode() {
			return this.content.hashCode();
		}

	}

}
