package de.asskomm.exchange;

import java.util.UUID;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;

/**
 * Identifies a comment on a post. Identifiers grow with time (UUID version 7).
 *
 * @param value the identifier
 */
public record CommentId(UUID value) implements Comparable<CommentId> {

	private static final NoArgGenerator GENERATOR = Generators.timeBasedEpochGenerator();

	/**
	 * A new identifier.
	 * @return an identifier greater than those made before
	 */
	public static CommentId next() {
		return new CommentId(GENERATOR.generate());
	}

	@Override
	public int compareTo(CommentId other) {
		return this.value.compareTo(other.value);
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
