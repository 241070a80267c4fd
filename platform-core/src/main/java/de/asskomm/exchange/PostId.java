package de.asskomm.exchange;

import java.util.UUID;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;

/**
 * Identifies a post. Identifiers grow with time (UUID version 7).
 *
 * @param value the identifier
 */
public record PostId(UUID value) implements Comparable<PostId> {

	private static final NoArgGenerator GENERATOR = Generators.timeBasedEpochGenerator();

	/**
	 * A new identifier.
	 * @return an identifier greater than those made before
	 */
	public static PostId next() {
		return new PostId(GENERATOR.generate());
	}

	/**
	 * Reads an identifier.
	 * @param value its text
	 * @return the identifier
	 * @throws IllegalArgumentException if the text is no UUID
	 */
	public static PostId parse(String value) {
		return new PostId(UUID.fromString(value));
	}

	@Override
	public int compareTo(PostId other) {
		return this.value.compareTo(other.value);
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
