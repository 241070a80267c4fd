package de.asskomm.moderation;

import java.util.UUID;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;

/**
 * Identifies a moderation case. Identifiers grow with time (UUID version 7).
 *
 * @param value the identifier
 */
public record CaseId(UUID value) {

	private static final NoArgGenerator GENERATOR = Generators.timeBasedEpochGenerator();

	/**
	 * A new identifier.
	 * @return an identifier greater than those made before
	 */
	public static CaseId next() {
		return new CaseId(GENERATOR.generate());
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
