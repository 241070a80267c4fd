package de.asskomm.organisation;

import java.util.Set;

import de.asskomm.outcome.NotAllowed;

/**
 * Who acts: the organisation in front, the person as its clerk.
 *
 * @param member the person's account
 * @param displayName what is shown after „bearb.“, usually an office
 * @param organisation for whom the person acts
 * @param roles what the person may do for this organisation and on the platform
 */
public record Actor(MemberId member, String displayName, Organisation organisation, Set<Role> roles) {

	public Actor {
		roles = Set.copyOf(roles);
	}

	/**
	 * Whether this actor holds a role.
	 * @param role the role
	 * @return {@code true} if it is held
	 */
	public boolean has(Role role) {
		return this.roles.contains(role);
	}

	/**
	 * Whether this actor may speak in public as the organisation: its coordinators, and
	 * the moderators for the prevention council only.
	 * @return {@code true} if posting and writing messages is allowed
	 */
	public boolean speaksForOrganisation() {
		return has(Role.COORDINATOR) || (has(Role.MODERATOR) && this.organisation.isStatePreventionCouncil());
	}

	/**
	 * Refuses whoever may not speak as the organisation.
	 * @throws NotAllowed unless {@link #speaksForOrganisation()}
	 */
	public void requireSpeaksForOrganisation() {
		if (!speaksForOrganisation()) {
			throw new NotAllowed("not-allowed.coordinators-only");
		}
	}

	/**
	 * Refuses whoever does not moderate.
	 * @throws NotAllowed unless this actor is a moderator
	 */
	public void requireModerator() {
		if (!has(Role.MODERATOR)) {
			throw new NotAllowed("not-allowed.moderators-only");
		}
	}

	/**
	 * Refuses whoever does not run the installation.
	 * @throws NotAllowed unless this actor is an administrator
	 */
	public void requireAdministrator() {
		if (!has(Role.ADMIN)) {
			throw new NotAllowed("not-allowed.administrators-only");
		}
	}

	/**
	 * What this actor may read.
	 * @return the reader
	 */
	public Reader reader() {
		return Reader.of(this);
	}

	/**
	 * How this actor is named as the author of something.
	 * @return the author
	 */
	public Author author() {
		return new Author(this.member, this.displayName);
	}

}
