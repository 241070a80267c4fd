package de.asskomm.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import de.asskomm.identity.TokenRefused.Reason;
import de.asskomm.membership.InMemoryMembership;
import de.asskomm.membership.Member;
import de.asskomm.organisation.Actors;
import de.asskomm.organisation.MemberId;
import de.asskomm.organisation.Organisation;
import de.asskomm.organisation.Role;
import org.junit.jupiter.api.Test;

import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A good token is checked once a minute, and lets in nobody who may no longer act. */
class VerifiedTokensTests {

	private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

	private final AtomicReference<Instant> time = new AtomicReference<>(NOW);

	private final Clock clock = ((InstantSource) this.time::get).withZone(ZoneOffset.UTC);

	private final AtomicInteger checks = new AtomicInteger();

	private final Organisation town = Actors.town("Stadt Großenhain", Actors.MEISSEN);

	private final MemberId person = new MemberId(UUID.randomUUID());

	private Duration lifetime = Duration.ofMinutes(5);

	private boolean withdrawn;

	@Test
	void aTokenIsCheckedOnceAMinute() {
		AccessTokens tokens = tokens(new InMemoryMembership());
		for (int request = 0; request < 10; request++) {
			assertThat(tokens.accept("a", null).account().member()).isEqualTo(this.person);
		}
		assertThat(this.checks).hasValue(1);
		tokens.accept("b", null);
		assertThat(this.checks).as("another token").hasValue(2);
		after(Duration.ofSeconds(60));
		tokens.accept("a", null);
		assertThat(this.checks).hasValue(3);
	}

	@Test
	void aTokenIsKnownNoLongerThanItLasts() {
		AccessTokens tokens = tokens(new InMemoryMembership());
		this.lifetime = Duration.ofSeconds(20);
		tokens.accept("a", null);
		after(Duration.ofSeconds(19));
		tokens.accept("a", null);
		assertThat(this.checks).hasValue(1);
		after(Duration.ofSeconds(20));
		tokens.accept("a", null);
		assertThat(this.checks).hasValue(2);
		tokens.accept("a", null);
		assertThat(this.checks).as("past its end it is checked each time").hasValue(3);
	}

	@Test
	void aKeyThatIsWithdrawnIsTrustedForAMinuteAtMost() {
		AccessTokens tokens = tokens(new InMemoryMembership());
		tokens.accept("a", null);
		this.withdrawn = true;
		after(Duration.ofSeconds(59));
		tokens.accept("a", null);
		after(Duration.ofSeconds(60));
		refused(tokens);
		this.withdrawn = false;
		assertThat(tokens.accept("a", null).isAuthenticated()).as("a refusal is not remembered").isTrue();
	}

	@Test
	void aRefusalIsNotRemembered() {
		AccessTokens tokens = tokens(new InMemoryMembership());
		this.withdrawn = true;
		refused(tokens);
		refused(tokens);
		assertThat(this.checks).hasValue(2);
	}

	@Test
	void whoeverHasLeftIsNotLetInByATokenThatIsKnown() {
		InMemoryMembership membership = new InMemoryMembership();
		membership.takesPart(this.town, "grossenhain.example", NOW);
		Member member = membership.acts(this.town.id(), this.person, "amt@grossenhain.example", Role.MEMBER, NOW);
		Departures departures = departures(membership);
		AccessTokens tokens = tokens(departures);
		assertThat(tokens.accept("a", null).actorIfAny()).isPresent();
		membership.changing(this.clock)
			.deactivate(Actors.actor(Actors.statePreventionCouncil(), Role.MEMBER, Role.ADMIN), member.id(),
					member.version());
		departures.look();
		assertThat(tokens.accept("a", null).actorIfAny()).isEmpty();
		assertThat(this.checks).hasValue(1);
	}

	@Test
	void theTokenItselfIsNotKept() {
		AccessTokens tokens = tokens(new InMemoryMembership());
		AccountPrincipal first = tokens.accept("a", null);
		assertThat(tokens.accept("a", null)).isEqualTo(first);
		assertThat(first.getName()).isEqualTo(this.person.toString());
		assertThat(first.getCredentials()).isEqualTo("");
		assertThat(first.getPrincipal()).isEqualTo(this.person.toString());
	}

	@Test
	void theyAreBounded() {
		VerifiedTokens verified = new VerifiedTokens(this.clock);
		Jwt jwt = decode("any");
		for (int number = 0; number < VerifiedTokens.CAPACITY + 10; number++) {
			verified.get("token " + number, () -> new VerifiedTokens.VerifiedToken(AccountClaims.read(jwt.getClaims()),
					null, jwt.getExpiresAt()));
		}
		assertThat(verified.size()).isEqualTo(VerifiedTokens.CAPACITY);
	}

	private void refused(AccessTokens tokens) {
		assertThatThrownBy(() -> tokens.accept("a", null)).isInstanceOfSatisfying(TokenRefused.class,
				(refused) -> assertThat(refused.reason()).isEqualTo(Reason.UNREADABLE));
	}

	private void after(Duration sinceStart) {
		this.time.set(NOW.plus(sinceStart));
	}

	private AccessTokens tokens(InMemoryMembership membership) {
		return tokens(departures(membership));
	}

	private AccessTokens tokens(Departures departures) {
		return new AccessTokens(this::decode, known(), departures, this.clock);
	}

	private Departures departures(InMemoryMembership membership) {
		Departures departures = new Departures(membership, membership, known(), (event) -> {
		}, this.clock);
		departures.look();
		return departures;
	}

	private KnownMemberships known() {
		return new KnownMemberships((organisation, account, mail, name, role) -> {
		}, this.clock);
	}

	private Jwt decode(String token) {
		this.checks.incrementAndGet();
		if (this.withdrawn) {
			throw new BadJwtException("Signed with an unknown key");
		}
		return Jwt.withTokenValue(token)
			.header("alg", "RS256")
			.subject(this.person.toString())
			.claim("organization",
					Map.of(this.town.alias(),
							Map.of("id", this.town.id().toString(), "kind", List.of("MUNICIPALITY"), "ags",
									List.of("14627060"))))
			.issuedAt(NOW.minusSeconds(1))
			.expiresAt(NOW.plus(this.lifetime))
			.build();
	}

}
