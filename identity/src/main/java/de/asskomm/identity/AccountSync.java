package de.asskomm.identity;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import de.asskomm.membership.MembershipId;
import de.asskomm.organisation.Actor;
import de.asskomm.organisation.OrganisationId;
import de.asskomm.outcome.NotAllowed;
import de.asskomm.outcome.NotFound;
import org.jspecify.annotations.Nullable;

/**
 * Kontenabgleich: how far the account server knows what the platform knows of
 * organisations and members. Changes reach it by themselves within seconds; this tells
 * how far they got, and compares both as a whole.
 */
public interface AccountSync {

	/**
	 * The members of an organisation of whom the account server does not know the present
	 * state.
	 * @param organisation the organisation
	 * @return why it does not know it yet
	 */
	Map<MembershipId, Delay> open(OrganisationId organisation);

	/**
	 * Sends an invitation once more.
	 * @param actor who asks for it
	 * @param member the invited member
	 * @throws NotFound if there is no such member, or the actor may not know
	 * @throws NotAllowed if the actor does not coordinate the organisation
	 */
	void inviteAgain(Actor actor, MembershipId member);

	/**
	 * What the last comparison found.
	 * @return the comparison, if there was one
	 */
	Optional<Comparison> latest();

	/**
	 * Compares both now, and repairs: what the platform knows is restored in the account
	 * server, what only the account server knows is taken over.
	 * @return what was found, or nothing if the account server does not answer
	 */
	Optional<Comparison> compare();

	/** Why the account server does not know the present state of a member. */
	enum Delay {

		/** It is about to be told. */
		UNDER_WAY,

		/** It does not answer, or cannot send mails. */
		UNAVAILABLE,

		/** It refuses. */
		REFUSED

	}

	/**
	 * Vergleich: what a comparison found.
	 *
	 * @param startedAt when it began
	 * @param finishedAt when it ended
	 * @param organisations number of organisations in the account server
	 * @param accounts number of memberships there
	 * @param differences what was different, and is not any more or is being repaired
	 */
	record Comparison(Instant startedAt, Instant finishedAt, int organisations, int accounts,
			List<Difference> differences) {

		public Comparison {
			differences = List.copyOf(differences);
		}

	}

	/**
	 * Something that was different.
	 *
	 * @param kind what
	 * @param organisation name of the organisation
	 * @param account mail address of the account, if it is about one
	 */
	record Difference(Kind kind, String organisation, @Nullable String account) {

		/** What was different, and what was done. */
		public enum Kind {

			/** Only the account server knew the organisation: taken over. */
			ORGANISATION_TAKEN_OVER,

			/** Only the platform knew the organisation: made again. */
			ORGANISATION_RESTORED,

			/** The organisation was called or open differently: changed back. */
			ORGANISATION_CHANGED_BACK,

			/**
			 * The account server has an organisation that cannot be understood: left
			 * alone.
			 */
			ORGANISATION_UNREADABLE,

			/** Only the account server knew the member: taken over. */
			MEMBER_TAKEN_OVER,

			/** Only the platform knew the member: made again. */
			MEMBER_RESTORED,

			/** The account still belonged to an organisation that it left: taken out. */
			MEMBER_REMOVED,

			/** The account had another role: changed back. */
			ROLE_CHANGED_BACK,

			/** The account has no usable mail address: left alone. */
			MEMBER_UNREADABLE

		}

	}

}
