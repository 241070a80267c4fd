package de.asskomm.identity.keycloak;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import com.nimbusds.jose.PlainHeader;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import de.asskomm.identity.AccessTokens;
import de.asskomm.identity.AccountPrincipal;
import de.asskomm.identity.IdentityTestConfiguration;
import de.asskomm.identity.TokenRefused;
import de.asskomm.identity.TokenRefused.Reason;
import de.asskomm.organisation.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.support.GenericApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class AccessTokensTests {

	private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

	private final KeyServer server = new KeyServer();

	@AfterEach
	void close() {
		this.server.close();
	}

	@Test
	void aGoodTokenLetsItsHolderIn() {
		with((tokens) -> {
			AccountPrincipal principal = tokens.accept(token((claims) -> {
			}), null);
			assertThat(principal.isAuthenticated()).isTrue();
			assertThat(principal.getName()).isEqualTo("50000000-0000-4000-8000-000000000001");
			assertThat(principal.actor().organisation().alias()).isEqualTo("grossenhain");
			assertThat(principal.actor().has(Role.COORDINATOR)).isTrue();
		});
	}

	@Test
	void anOldTokenIsRefused() {
		with((tokens) -> {
			assertThat(refusal(tokens, token((claims) -> claims.expirationTime(at(Duration.ofSeconds(-11))))))
				.isEqualTo(Reason.EXPIRED);
			assertThat(refusal(tokens, token((claims) -> claims.expirationTime(at(Duration.ofSeconds(-9)))))).isNull();
			assertThat(refusal(tokens, token((claims) -> claims.expirationTime(null)))).isEqualTo(Reason.EXPIRED);
		});
	}

	@Test
	void aTokenOfTheFutureIsRefused() {
		with((tokens) -> {
			assertThat(refusal(tokens, token((claims) -> claims.notBeforeTime(at(Duration.ofSeconds(11))))))
				.isEqualTo(Reason.NOT_YET_VALID);
			assertThat(refusal(tokens, token((claims) -> claims.notBeforeTime(at(Duration.ofSeconds(9)))))).isNull();
		});
	}

	@Test
	void aTokenOfAnotherIssuerIsRefused() {
		with((tokens) -> assertThat(refusal(tokens, token((claims) -> claims.issuer(this.server.issuer() + "/"))))
			.isEqualTo(Reason.WRONG_ISSUER));
	}

	@Test
	void aTokenForAnotherServiceIsRefused() {
		with((tokens) -> {
			assertThat(refusal(tokens, token((claims) -> claims.audience("asskomm-web"))))
				.isEqualTo(Reason.WRONG_AUDIENCE);
			assertThat(refusal(tokens, token((claims) -> claims.audience(List.of())))).isEqualTo(Reason.WRONG_AUDIENCE);
		});
	}

	@Test
	void aTokenThatTheServerDidNotSignIsRefused() {
		with((tokens) -> {
			assertThat(refusal(tokens, KeyServer.sign(claims().build(), KeyServer.key("first"))))
				.isEqualTo(Reason.UNREADABLE);
			assertThat(refusal(tokens, KeyServer.sign(claims().build(), KeyServer.key("foreign"))))
				.isEqualTo(Reason.UNREADABLE);
			assertThat(refusal(tokens, new PlainJWT(new PlainHeader(), claims().build()).serialize()))
				.isEqualTo(Reason.UNREADABLE);
			assertThat(refusal(tokens, "garbage")).isEqualTo(Reason.UNREADABLE);
		});
	}

	@Test
	void aTokenWithoutAnAccountIsRefused() {
		with((tokens) -> assertThat(refusal(tokens, token((claims) -> claims.subject("service"))))
			.isEqualTo(Reason.UNREADABLE));
	}

	@Test
	void nobodyActsForAForeignOrganisation() {
		with((tokens) -> {
			String token = token((claims) -> {
			});
			TokenRefused refused = catchThrowableOfType(TokenRefused.class, () -> tokens.accept(token, "wilsdruff"));
			assertThat(refused.reason()).isEqualTo(Reason.FOREIGN_ORGANISATION);
			assertThat(tokens.accept(token, "grossenhain").actor().organisation().name()).isEqualTo("Stadt Großenhain");
		});
	}

	@Test
	void withoutKeysATokenCannotBeChecked() {
		this.server.fail(true);
		with((tokens) -> assertThat(refusal(tokens, token((claims) -> {
		}))).isEqualTo(Reason.CANNOT_BE_CHECKED));
	}

	private @Nullable Reason refusal(AccessTokens tokens, String token) {
		TokenRefused refused = catchThrowableOfType(TokenRefused.class, () -> tokens.accept(token, null));
		return (refused != null) ? refused.reason() : null;
	}

	private void with(Consumer<AccessTokens> test) {
		new ApplicationContextRunner(GenericApplicationContext::new)
			.withUserConfiguration(IdentityTestConfiguration.class)
			.withBean(Clock.class, () -> Clock.fixed(NOW, ZoneOffset.UTC))
			.withPropertyValues("platform.identity.issuer=" + this.server.issuer(),
					"platform.identity.client-secret=secret", "platform.identity.admin-client-secret=secret",
					"platform.identity.welcome=http://localhost/willkommen")
			.run((context) -> test.accept(context.getBean(AccessTokens.class)));
	}

	private String token(Consumer<JWTClaimsSet.Builder> change) {
		JWTClaimsSet.Builder claims = claims();
		change.accept(claims);
		return this.server.sign(claims.build());
	}

	private JWTClaimsSet.Builder claims() {
		return new JWTClaimsSet.Builder().issuer(this.server.issuer().toString())
			.audience(List.of("asskomm-api", "account"))
			.subject("50000000-0000-4000-8000-000000000001")
			.issueTime(at(Duration.ofMinutes(-1)))
			.expirationTime(at(Duration.ofMinutes(4)))
			.claim("name", "Koordinierungsstelle Großenhain")
			.claim("organization",
					Map.of("grossenhain",
							Map.of("id", "00000000-0000-4000-8000-000014627060", "kind", List.of("MUNICIPALITY"), "ags",
									List.of("14627060"), "title", List.of("Stadt Großenhain"), "realm_access",
									Map.of("roles", List.of("coordinator")))));
	}

	private static Date at(Duration fromNow) {
		return Date.from(NOW.plus(fromNow));
	}

}
