package de.asskomm.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import de.asskomm.organisation.MemberId;
import de.asskomm.organisation.Organisation;
import de.asskomm.organisation.OrganisationId;
import de.asskomm.organisation.OrganisationType;
import de.asskomm.organisation.Role;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class KnownOrganisationsTests {

	private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

	private final StoredOrganisations stored = new StoredOrganisations();

	private Instant now = NOW;

	private final KnownOrganisations known = new KnownOrganisations(this.stored, new Clock() {

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
			return KnownOrganisationsTests.this.now;
		}

	});

	@Test
	void anOrganisationIsStoredOnce() {
		for (int i = 0; i < 100; i++) {
			this.known.remember(memberOf("Verein A", "Verein B"), NOW.plusSeconds(i));
		}
		assertThat(this.stored.saves()).containsExactly("Verein A", "Verein B");
	}

	@Test
	void aNewNameIsStored() {
		this.known.remember(memberOf("Verein A"), NOW);
		this.known.remember(renamed("Verein A", "Verein A e. V."), NOW.plusSeconds(1));
		assertThat(this.stored.saves()).containsExactly("Verein A", "Verein A e. V.");
	}

	@Test
	void anOlderTokenDoesNotBringTheOldNameBack() {
		this.known.remember(renamed("Verein A", "Verein A e. V."), NOW);
		this.known.remember(memberOf("Verein A"), NOW.minusSeconds(60));
		assertThat(this.stored.saves()).containsExactly("Verein A e. V.");
	}

	@Test
	void whatCouldNotBeStoredIsTriedAgainAMinuteLater() {
		this.stored.down(true);
		this.known.remember(memberOf("Verein A"), NOW);
		this.stored.down(false);
		this.known.remember(memberOf("Verein A"), NOW);
		assertThat(this.stored.saves()).isEmpty();
		this.now = NOW.plus(Duration.ofMinutes(1));
		this.known.remember(memberOf("Verein A"), NOW);
		this.known.remember(memberOf("Verein A"), NOW);
		assertThat(this.stored.saves()).containsExactly("Verein A");
	}

	@Test
	void theMemoryIsBounded() {
		for (int i = 0; i < 2_500; i++) {
			this.known.remember(memberOf("Verein " + i), NOW);
		}
		this.known.remember(memberOf("Verein 2499"), NOW);
		assertThat(this.stored.saves()).hasSize(2_500);
		this.known.remember(memberOf("Verein 0"), NOW);
		assertThat(this.stored.saves()).hasSize(2_501);
	}

	private static Account memberOf(String... names) {
		return new Account(new MemberId(UUID.randomUUID()), "Geschäftsstelle",
				List.of(names).stream().map((name) -> membership(name, name)).toList());
	}

	private static Account renamed(String before, String after) {
		return new Account(new MemberId(UUID.randomUUID()), "Geschäftsstelle", List.of(membership(before, after)));
	}

	private static Membership membership(String identity, String name) {
		return new Membership(new Organisation(new OrganisationId(UUID.nameUUIDFromBytes(identity.getBytes())),
				identity.toLowerCase().replace(' ', '-'), name, OrganisationType.INDEPENDENT_PROVIDER, null, null),
				Set.of(Role.MEMBER));
	}

}
