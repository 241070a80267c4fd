package de.asskomm.organisation;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Who reads, as far as it matters for what they may see.
 *
 * @param audiences the audiences that the reader belongs to
 */
public record Reader(Set<Audience> audiences) {

	private static final Reader ANONYMOUS = new Reader(Set.of(Audience.EVERYONE));

	public Reader {
		audiences = Set.copyOf(audiences);
	}

	/**
	 * Somebody without an account.
	 * @return the reader who sees public content only
	 */
	public static Reader anonymous() {
		return ANONYMOUS;
	}

	/**
	 * What an actor may read: public content, the network's, its district's and its own;
	 * moderators and the prevention council also what is addressed to the council.
	 * @param actor who reads, and for which organisation
	 * @return the reader
	 */
	public static Reader of(Actor actor) {
		return of(actor.organisation(), actor.roles());
	}

	/**
	 * What somebody may read who acts for an organisation.
	 * @param organisation the organisation
	 * @param roles what the person may do
	 * @return the reader
	 */
	public static Reader of(Organisation organisation, Set<Role> roles) {
		Set<Audience> audiences = new LinkedHashSet<>();
		audiences.add(Audience.EVERYONE);
		audiences.add(Audience.NETWORK);
		audiences.add(Audience.organisation(organisation.id()));
		if (organisation.district() != null) {
			audiences.add(Audience.district(organisation.district()));
		}
		if (roles.contains(Role.MODERATOR) || organisation.isStatePreventionCouncil()) {
			audiences.add(Audience.STATE_PREVENTION_COUNCIL);
		}
		return new Reader(audiences);
	}

	/**
	 * Whether this reader may see something.
	 * @param content the audiences that may see it
	 * @return {@code true} if the reader belongs to one of them
	 */
	public boolean maySee(Collection<Audience> content) {
		return !Collections.disjoint(this.audiences, content);
	}

}
