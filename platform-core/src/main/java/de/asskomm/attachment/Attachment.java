package de.asskomm.attachment;

import java.time.Instant;
import java.util.Set;

import de.asskomm.organisation.Audience;
import de.asskomm.organisation.Author;
import de.asskomm.organisation.OrganisationId;
import de.asskomm.organisation.Reader;

/**
 * A file that an organisation has put on the platform. It never changes: another file is
 * another attachment.
 *
 * @param id its identifier
 * @param organisation whose it is
 * @param author the clerk who put it there
 * @param name name of the file, safe to save under
 * @param type what the content is
 * @param size number of bytes
 * @param sha256 digest of the content, in hexadecimal
 * @param createdAt since when it is there
 */
public record Attachment(AttachmentId id, OrganisationId organisation, Author author, String name, AttachmentType type,
		long size, String sha256, Instant createdAt) {

	/**
	 * Whether an organisation put it there.
	 * @param organisation the organisation
	 * @return {@code true} if it is its own
	 */
	public boolean isBy(OrganisationId organisation) {
		return this.organisation.equals(organisation);
	}

	/**
	 * Whether a reader belongs to the organisation whose it is.
	 * @param reader who reads
	 * @return {@code true} for the organisation's own people
	 */
	public boolean isOwnOf(Reader reader) {
		return reader.maySee(Set.of(Audience.organisation(this.organisation)));
	}

}
