package de.asskomm.identity;

import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import de.asskomm.membership.Member;
import de.asskomm.membership.Members;
import de.asskomm.membership.MembershipId;
import de.asskomm.membership.Participations;
import de.asskomm.organisation.MemberId;
import de.asskomm.organisation.OrganisationId;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;

/**
 * Who may no longer act for an organisation, whatever their token or session still says:
 * members who were deactivated or have left, and everybody of an organisation that is
 * suspended or has left. Each instance looks every few seconds, so that nobody acts
 * longer than that, even while the account server is down.
 */
public class Departures {

	private static final Log logger = LogFactory.getLog(Departures.class);

	/** Longer than any session lasts. */
	private static final Duration REMEMBERED = Duration.ofDays(2);

	private final Members members;

	private final Participations participations;

	private final KnownMemberships knownMemberships;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	private volatile Known known = new Known(Set.of(), Set.of());

	private boolean looked;

	Departures(Members members, Participations participations, KnownMemberships knownMemberships,
			ApplicationEventPublisher events, Clock clock) {
		this.members = members;
		this.participations = participations;
		this.knownMemberships = knownMemberships;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Somebody may no longer act for an organisation: sessions and connections have to
	 * end.
	 *
	 * @param member the account
	 */
	public record AccessEnded(MemberId member) {
	}

	/**
	 * The account without the organisations for which it may no longer act.
	 * @param account the account as a token or a session tells it
	 * @return the account as it may act now; the same object if nothing has ended
	 */
	Account present(Account account) {
		Known present = this.known;
		if (account.memberships().stream().noneMatch((membership) -> present.ends(account.member(), membership))) {
			return account;
		}
		return new Account(account.member(), account.displayName(),
				account.memberships()
					.stream()
					.filter((membership) -> !present.ends(account.member(), membership))
					.toList());
	}

	/**
	 * Looks who has left since the last time. A database that does not answer leaves
	 * everything as it was.
	 */
	public synchronized void look() {
		try {
			Known before = this.known;
			Known now = load();
			this.known = now;
			if (this.looked) {
				tell(before, now);
			}
			this.looked = true;
		}
		catch (DataAccessException ex) {
			logger.warn("It is not known who has left since the last look: " + ex);
		}
	}

	private Known load() {
		Set<Departed> departed = new HashSet<>();
		for (Member member : this.members.endedSince(this.clock.instant().minus(REMEMBERED))) {
			MemberId account = member.account();
			if (account != null) {
				departed.add(new Departed(account, member.organisation()));
			}
		}
		return new Known(departed, Set.copyOf(this.participations.closed()));
	}

	private void tell(Known before, Known now) {
		Set<MemberId> ended = new LinkedHashSet<>();
		for (Departed departed : now.departed()) {
			if (!before.departed().contains(departed)) {
				this.knownMemberships.forget(departed.member(), departed.organisation());
				ended.add(departed.member());
			}
		}
		for (OrganisationId closed : now.closed()) {
			if (!before.closed().contains(closed)) {
				ended.addAll(accounts(closed));
			}
		}
		ended.forEach((member) -> this.events.publishEvent(new AccessEnded(member)));
	}

	private Set<MemberId> accounts(OrganisationId organisation) {
		Set<MemberId> accounts = new LinkedHashSet<>();
		MembershipId after = null;
		List<Member> page;
		do {
			page = this.members.of(organisation, after, Members.MAXIMUM_LIMIT);
			for (Member member : page) {
				MemberId account = member.account();
				if (account != null) {
					accounts.add(account);
				}
				after = member.id();
			}
		}
		while (page.size() == Members.MAXIMUM_LIMIT);
		return accounts;
	}

	private record Departed(MemberId member, OrganisationId organisation) {
	}

	private record Known(Set<Departed> departed, Set<OrganisationId> closed) {

		boolean ends(MemberId member, Membership membership) {
			return this.closed.contains(membership.organisation().id())
					|| this.departed.contains(new Departed(member, membership.organisation().id()));
		}

	}

}
