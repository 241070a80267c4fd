package de.asskomm.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import de.asskomm.membership.MailAddress;
import de.asskomm.organisation.MemberId;
import de.asskomm.organisation.Organisation;
import de.asskomm.organisation.OrganisationId;
import de.asskomm.organisation.Role;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DataAccessException;

/**
 * Tells the platform who has signed in for which organisation. What was told already is
 * remembered, so that a request normally costs no statement. A failure to store it is
 * logged and does not keep anybody from signing in; it is tried again a minute later.
 */
class KnownMemberships {

	private static final Log logger = LogFactory.getLog(KnownMemberships.class);

	private static final int CAPACITY = 5_000;

	private static final Duration RETRY_AFTER = Duration.ofMinutes(1);

	private final Register register;

	private final Clock clock;

	/** What was told, and when it has to be told again because that failed. */
	private final Map<Seen, Instant> told = new LinkedHashMap<>(64, 0.75f, true) {

		@Override
		protected boolean removeEldestEntry(Map.Entry<Seen, Instant> eldest) {
			return size() > CAPACITY;
		}

	};

	KnownMemberships(Register register, Clock clock) {
		this.register = register;
		this.clock = clock;
	}

	/**
	 * Stores that an account has signed in, as far as that is new.
	 * @param account the account
	 * @param mail its mail address
	 */
	void remember(Account account, @Nullable MailAddress mail) {
		for (Membership membership : account.memberships()) {
			Seen seen = new Seen(account.member(), membership.organisation().id());
			Instant now = this.clock.instant();
			if (isNews(seen, now)) {
				store(seen, account, mail, membership);
			}
		}
	}

	/**
	 * Forgets what was told of somebody, who may come back as somebody new.
	 * @param member the account
	 * @param organisation the organisation
	 */
	void forget(MemberId member, OrganisationId organisation) {
		synchronized (this.told) {
			this.told.remove(new Seen(member, organisation));
		}
	}

	private boolean isNews(Seen seen, Instant now) {
		synchronized (this.told) {
			Instant retryAt = this.told.get(seen);
			return retryAt == null || !now.isBefore(retryAt);
		}
	}

	private void store(Seen seen, Account account, @Nullable MailAddress mail, Membership membership) {
		// Remembered before it is stored, so that requests coming at the same time do not
		// all store it.
		tell(seen, Instant.MAX);
		try {
			this.register.record(membership.organisation(), account.member(), mail, account.displayName(),
					highest(membership.roles()));
		}
		catch (DataAccessException ex) {
			logger.error(
					"A member of organisation '%s' could not be stored".formatted(membership.organisation().alias()),
					ex);
			tell(seen, this.clock.instant().plus(RETRY_AFTER));
		}
	}

	private void tell(Seen seen, Instant retryAt) {
		synchronized (this.told) {
			this.told.put(seen, retryAt);
		}
	}

	private static Role highest(Set<Role> roles) {
		return roles.stream().max(Role::compareTo).orElse(Role.MEMBER);
	}

	private record Seen(MemberId member, OrganisationId organisation) {
	}

	/** Where it is kept who has signed in. */
	interface Register {

		void record(Organisation organisation, MemberId account, @Nullable MailAddress mail, String name, Role role);

	}

}
