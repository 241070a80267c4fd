package de.asskomm.project;

import java.util.UUID;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;

/**
 * Identifies a prevention project. Identifiers grow with time (UUID version 7).
 *
 * @param value the identifier
 */
public record ProjectId(UUID value) {

	private static final NoArgGenerator GENERATOR = Generators.timeBasedEpochGenerator();

	/**
	 * A new identifier.
	 * @return an identifier greater than those made before
	 */
	public static ProjectId next() {
		return new ProjectId(GENERATOR.generate());
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
