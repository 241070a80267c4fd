package de.asskomm.identity;

import java.util.Set;

import de.asskomm.organisation.Organisation;
import de.asskomm.organisation.Role;

/**
 * Zugehörigkeit: an account belongs to an organisation and holds roles there.
 *
 * @param organisation the organisation
 * @param roles what the account may do when it acts for the organisation, at least
 * {@link Role#MEMBER}; {@link Role#MODERATOR} and {@link Role#ADMIN} are held through the
 * Landespräventionsrat only
 */
public record Membership(Organisation organisation, Set<Role> roles) {

	public Membership {
		roles = Set.copyOf(roles);
	}

}
