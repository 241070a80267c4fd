package de.asskomm.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import de.asskomm.membership.MailAddress;
import de.asskomm.organisation.MemberId;
import de.asskomm.organisation.Organisation;
import de.asskomm.organisation.OrganisationId;
import de.asskomm.organisation.OrganisationType;
import de.asskomm.organisation.Role;
import org.junit.jupiter.api.Test;

import org.springframework.dao.DataAccessResourceFailureException;

import static org.assertj.core.api.Assertions.assertThat;

class KnownMembershipsTests {

	private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

	private static final MailAddress MAIL = new MailAddress("amt@verein.example");

	private final List<String> stored = new ArrayList<>();

	private boolean down;

	private Instant now = NOW;

	private final KnownMemberships known = new KnownMemberships((organisation, account, mail, name, role) -> {
		if (this.down) {
			throw new DataAccessResourceFailureException("down");
		}
		this.stored.add(organisation.name() + " " + role);
	}, new Clock() {

		@Override
		public ZoneOffset getZone() {
			return ZoneOffset.UTC;
		}

		@Override
		public Clock withZone(java.time.ZoneId zone) {
			return this;
		}

		@Override
		public Instant instant() {
			return KnownMembershipsTests.this.now;
		}

	});

	@Test
	void aMembershipIsStoredOnceWithItsHighestRole() {
		Account account = memberOf("Verein A", "Verein B");
		for (int i = 0; i < 100; i++) {
			this.known.remember(account, MAIL);
		}
		assertThat(this.stored).containsExactly("Verein A COORDINATOR", "Verein B COORDINATOR");
	}

	@Test
	void whoeverComesBackIsStoredAgain() {
		Account account = memberOf("Verein A");
		this.known.remember(account, MAIL);
		this.known.forget(account.member(), account.memberships().getFirst().organisation().id());
		this.known.remember(account, MAIL);
		assertThat(this.stored).hasSize(2);
	}

	@Test
	void whatCouldNotBeStoredIsTriedAgainAMinuteLater() {
		Account account = memberOf("Verein A");
		this.down = true;
		this.known.remember(account, MAIL);
		this.down = false;
		this.known.remember(account, MAIL);
		assertThat(this.stored).isEmpty();
		this.now = NOW.plus(Duration.ofMinutes(1));
		this.known.remember(account, MAIL);
		this.known.remember(account, MAIL);
		assertThat(this.stored).hasSize(1);
	}

	@Test
	void theMemoryIsBounded() {
		List<Account> accounts = new ArrayList<>();
		for (int i = 0; i < 6_000; i++) {
			accounts.add(memberOf("Verein"));
			this.known.remember(accounts.getLast(), MAIL);
		}
		this.known.remember(accounts.getLast(), MAIL);
		assertThat(this.stored).hasSize(6_000);
		this.known.remember(accounts.getFirst(), MAIL);
		assertThat(this.stored).hasSize(6_001);
	}

	private static Account memberOf(String... names) {
		return new Account(new MemberId(UUID.randomUUID()), "Geschäftsstelle",
				List.of(names).stream().map(KnownMembershipsTests::membership).toList());
	}

	private static Membership membership(String name) {
		return new Membership(
				new Organisation(new OrganisationId(UUID.nameUUIDFromBytes(name.getBytes())),
						name.toLowerCase().replace(' ', '-'), name, OrganisationType.INDEPENDENT_PROVIDER, null, null),
				Set.of(Role.MEMBER, Role.COORDINATOR));
	}

}
