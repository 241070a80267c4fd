package de.asskomm.organisation;

import java.util.UUID;

/**
 * Identifies an organisation, on the platform and in the account server alike.
 *
 * @param value the identifier
 */
public record OrganisationId(UUID value) {

	/**
	 * Reads an identifier.
	 * @param value its text
	 * @return the identifier
	 * @throws IllegalArgumentException if the text is no UUID
	 */
	public static OrganisationId parse(String value) {
		return new OrganisationId(UUID.fromString(value));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
