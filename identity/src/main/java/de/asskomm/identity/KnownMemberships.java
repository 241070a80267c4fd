package de.asskomm.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import de.asskomm.organisation.Organisation;
import de.asskomm.organisation.OrganisationId;
import de.asskomm.organisation.Organisations;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Tells the platform of the organisations that accounts belong to. What was told already
 * is remembered, so that a request normally costs no statement. A failure to store an
 * organisation is logged and does not keep anybody from signing in; it is tried again a
 * minute later.
 */
@Component
class KnownOrganisations {

	private static final Log logger = LogFactory.getLog(KnownOrganisations.class);

	private static final int CAPACITY = 2_000;

	private static final Duration RETRY_AFTER = Duration.ofMinutes(1);

	private final Organisations organisations;

	private final Clock clock;

	private final Map<OrganisationId, Told> told = new LinkedHashMap<>(64, 0.75f, true) {

		@Override
		protected boolean removeEldestEntry(Map.Entry<OrganisationId, Told> eldest) {
			return size() > CAPACITY;
		}

	};

	KnownOrganisations(Organisations organisations, Clock clock) {
		this.organisations = organisations;
		this.clock = clock;
	}

	/**
	 * Stores the organisations of an account as far as they are new or have changed.
	 * @param account the account
	 * @param asOf when the account server said so; what it said later wins
	 */
	void remember(Account account, Instant asOf) {
		for (Membership membership : account.memberships()) {
			Organisation organisation = membership.organisation();
			if (isNews(organisation, asOf)) {
				store(organisation, asOf);
			}
		}
	}

	private boolean isNews(Organisation organisation, Instant asOf) {
		Told last = told(organisation.id());
		if (last == null) {
			return true;
		}
		if (last.retryAt() != null) {
			return !this.clock.instant().isBefore(last.retryAt());
		}
		return !last.organisation().equals(organisation) && last.asOf().isBefore(asOf);
	}

	private void store(Organisation organisation, Instant asOf) {
		// Remembered before it is stored, so that requests coming at the same time do not
		// all store it.
		tell(new Told(organisation, asOf, null));
		try {
			this.organisations.save(organisation);
		}
		catch (DataAccessException ex) {
			logger.error("Organisation '%s' could not be stored".formatted(organisation.alias()), ex);
			tell(new Told(organisation, asOf, this.clock.instant().plus(RETRY_AFTER)));
		}
	}

	private @Nullable Told told(OrganisationId id) {
		synchronized (this.told) {
			return this.told.get(id);
		}
	}

	private void tell(Told news) {
		synchronized (this.told) {
			this.told.put(news.organisation().id(), news);
		}
	}

	private record Told(Organisation organisation, Instant asOf, @Nullable Instant retryAt) {
	}

}
