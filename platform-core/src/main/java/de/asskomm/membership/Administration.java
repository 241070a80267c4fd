package de.asskomm.membership;

import de.asskomm.organisation.Actor;
import de.asskomm.organisation.OrganisationId;
import de.asskomm.organisation.Role;
import de.asskomm.outcome.NotAllowed;
import de.asskomm.outcome.NotFound;

/**
 * Who may administer what: coordinators their own organisation, the prevention council's
 * moderators and the administrators every one.
 */
public final class Administration {

	private Administration() {
	}

	/**
	 * Whether somebody may administer an organisation's members.
	 * @param actor who acts
	 * @param organisation the organisation
	 * @return {@code true} if so
	 */
	public static boolean allows(Actor actor, OrganisationId organisation) {
		return isForNetwork(actor) || (actor.has(Role.COORDINATOR) && actor.organisation().id().equals(organisation));
	}

	/**
	 * Whether somebody takes organisations on board.
	 * @param actor who acts
	 * @return {@code true} for moderators and administrators
	 */
	public static boolean isForNetwork(Actor actor) {
		return actor.has(Role.MODERATOR) || actor.has(Role.ADMIN);
	}

	/**
	 * Refuses whoever may not administer an organisation's members.
	 * @param actor who acts
	 * @param organisation the organisation
	 * @throws NotAllowed if it is the actor's own organisation, and the actor is no
	 * coordinator
	 * @throws NotFound if it is another one: who belongs to it is not even acknowledged
	 */
	static void require(Actor actor, OrganisationId organisation) {
		if (allows(actor, organisation)) {
			return;
		}
		if (actor.organisation().id().equals(organisation)) {
			throw new NotAllowed("not-allowed.coordinators-only");
		}
		throw new NotFound("organisation to administer", organisation);
	}

	/**
	 * Refuses whoever does not take organisations on board.
	 * @param actor who acts
	 * @throws NotAllowed unless {@link #isForNetwork}
	 */
	public static void requireForNetwork(Actor actor) {
		if (!isForNetwork(actor)) {
			throw new NotAllowed("not-allowed.moderators-only");
		}
	}

	/**
	 * Whether somebody may give a role: coordinators what an organisation has, roles of
	 * the platform only administrators, and only in the prevention council.
	 * @param actor who acts
	 * @param role the role
	 * @param participation where it would be held
	 * @return {@code true} if so
	 */
	static boolean mayGive(Actor actor, Role role, Participation participation) {
		return switch (role) {
			case MEMBER, COORDINATOR -> true;
			case MODERATOR, ADMIN -> actor.has(Role.ADMIN) && participation.organisation().isStatePreventionCouncil();
		};
	}

}
