package de.asskomm.membership;

import java.util.UUID;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;

/**
 * Identifies somebody's membership in one organisation. Identifiers grow with time (UUID
 * version 7).
 *
 * @param value the identifier
 */
public record MembershipId(UUID value) {

	private static final NoArgGenerator GENERATOR = Generators.timeBasedEpochGenerator();

	/**
	 * A new identifier.
	 * @return an identifier greater than those made before
	 */
	public static MembershipId next() {
		return new MembershipId(GENERATOR.generate());
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
