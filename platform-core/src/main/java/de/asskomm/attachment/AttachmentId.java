package de.asskomm.attachment;

import java.util.UUID;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;

/**
 * Identifies an attachment. Identifiers grow with time (UUID version 7).
 *
 * @param value the identifier
 */
public record AttachmentId(UUID value) implements Comparable<AttachmentId> {

	private static final NoArgGenerator GENERATOR = Generators.timeBasedEpochGenerator();

	/**
	 * A new identifier.
	 * @return an identifier greater than those made before
	 */
	public static AttachmentId next() {
		return new AttachmentId(GENERATOR.generate());
	}

	/**
	 * Reads an identifier.
	 * @param value its text
	 * @return the identifier
	 * @throws IllegalArgumentException if the text is no UUID
	 */
	public static AttachmentId parse(String value) {
		return new AttachmentId(UUID.fromString(value));
	}

	@Override
	public int compareTo(AttachmentId other) {
		return this.value.compareTo(other.value);
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
