package de.asskomm.organisation;

import java.util.UUID;

/**
 * Identifies a person's account; the same on the platform and in the account server.
 *
 * @param value the identifier
 */
public record MemberId(UUID value) {

	@Override
	public String toString() {
		return this.value.toString();
	}

}
