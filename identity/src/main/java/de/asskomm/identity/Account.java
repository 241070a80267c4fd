package de.asskomm.identity;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import de.asskomm.organisation.Actor;
import de.asskomm.organisation.MemberId;

/**
 * Konto: a person's account with the organisations it may act for.
 *
 * @param member the account's identifier, the same on the platform and in the account
 * server
 * @param displayName what is shown after „bearb.“, usually an office
 * @param memberships the organisations the account belongs to, by name; an account
 * without any may not act
 */
public record Account(MemberId member, String displayName, List<Membership> memberships) {

	public Account {
		memberships = memberships.stream().sorted(byName()).toList();
	}

	private static Comparator<Membership> byName() {
		Collator german = Collator.getInstance(Locale.GERMAN);
		return Comparator.comparing((Membership membership) -> membership.organisation().name(), german::compare)
			.thenComparing((membership) -> membership.organisation().id().value());
	}

	/**
	 * The account acting for the first of its organisations.
	 * @return the actor, or nothing if the account belongs to no organisation
	 */
	public Optional<Actor> actor() {
		return this.memberships.stream().findFirst().map(this::actor);
	}

	/**
	 * The account acting for one of its organisations.
	 * @param organisation identifier or alias of the organisation
	 * @return the actor, or nothing if the account does not belong to such an
	 * organisation
	 */
	public Optional<Actor> actorFor(String organisation) {
		return this.memberships.stream()
			.filter((membership) -> membership.organisation().id().toString().equalsIgnoreCase(organisation)
					|| membership.organisation().alias().equals(organisation))
			.findFirst()
			.map(this::actor);
	}

	private Actor actor(Membership membership) {
		return new Actor(this.member, this.displayName, membership.organisation(), membership.roles());
	}

}
