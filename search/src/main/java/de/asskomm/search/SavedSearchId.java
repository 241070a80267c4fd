package de.asskomm.search;

import java.util.UUID;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;

/**
 * Identifies a saved search. Identifiers grow with time (UUID version 7).
 *
 * @param value the identifier
 */
public record SavedSearchId(UUID value) {

	private static final NoArgGenerator GENERATOR = Generators.timeBasedEpochGenerator();

	/**
	 * A new identifier.
	 * @return an identifier greater than those made before
	 */
	public static SavedSearchId next() {
		return new SavedSearchId(GENERATOR.generate());
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
