package de.asskomm.identity;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import de.asskomm.organisation.Role;
import de.asskomm.outcome.NotAllowed;
import org.junit.jupiter.api.Test;

import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SessionAuthenticationTests {

	private static final Map<String, Object> GROSSENHAIN = Map.of("id", "00000000-0000-4000-8000-000014627060", "kind",
			List.of("MUNICIPALITY"), "ags", List.of("14627060"), "title", List.of("Stadt Großenhain"), "realm_access",
			Map.of("roles", List.of("coordinator")));

	private static final Map<String, Object> WILSDRUFF = Map.of("id", "00000000-0000-4000-8000-000014628410", "kind",
			List.of("MUNICIPALITY"), "ags", List.of("14628410"), "title", List.of("Stadt Wilsdruff"));

	@Test
	void aSessionIsTheSameAfterItWasStored() throws IOException, ClassNotFoundException {
		SessionAuthentication session = session(Map.of("grossenhain", GROSSENHAIN, "wilsdruff", WILSDRUFF))
			.actingFor("00000000-0000-4000-8000-000014628410");
		SessionAuthentication read = storedAndRead(session);
		assertThat(read).isEqualTo(session).hasSameHashCodeAs(session);
		assertThat(read.account()).isEqualTo(session.account());
		assertThat(read.actor()).isEqualTo(session.actor());
		assertThat(read.actor().organisation().alias()).isEqualTo("wilsdruff");
		assertThat(read.refreshToken()).contains("refresh");
		assertThat(read.getName()).isEqualTo("50000000-0000-4000-8000-000000000001");
	}

	@Test
	void authoritiesFollowTheChosenOrganisation() {
		SessionAuthentication session = session(Map.of("grossenhain", GROSSENHAIN, "wilsdruff", WILSDRUFF));
		assertThat(session.getAuthorities()).extracting(GrantedAuthority::getAuthority)
			.containsExactlyInAnyOrder("ROLE_MEMBER", "ROLE_COORDINATOR");
		SessionAuthentication switched = session.actingFor("00000000-0000-4000-8000-000014628410");
		assertThat(switched.getAuthorities()).extracting(GrantedAuthority::getAuthority).containsExactly("ROLE_MEMBER");
		assertThat(switched).isNotEqualTo(session);
	}

	@Test
	void newerClaimsKeepTheChosenOrganisation() {
		SessionAuthentication session = session(Map.of("grossenhain", GROSSENHAIN, "wilsdruff", WILSDRUFF))
			.actingFor("00000000-0000-4000-8000-000014628410");
		SessionAuthentication renewed = session.renewed(user("50000000-0000-4000-8000-000000000001",
				Map.of("grossenhain", GROSSENHAIN, "wilsdruff", WILSDRUFF)), "next");
		assertThat(renewed.actor().organisation().alias()).isEqualTo("wilsdruff");
		assertThat(renewed.refreshToken()).contains("next");
		SessionAuthentication left = session
			.renewed(user("50000000-0000-4000-8000-000000000001", Map.of("grossenhain", GROSSENHAIN)), "next");
		assertThat(left.actor().organisation().alias()).isEqualTo("grossenhain");
		assertThat(left.actor().has(Role.COORDINATOR)).isTrue();
	}

	@Test
	void aSessionNeverBecomesAnotherAccounts() {
		SessionAuthentication session = session(Map.of("grossenhain", GROSSENHAIN));
		OidcUser other = user("50000000-0000-4000-8000-000000000002", Map.of("grossenhain", GROSSENHAIN));
		assertThatIllegalArgumentException().isThrownBy(() -> session.renewed(other, "next"));
	}

	@Test
	void withoutAnOrganisationNobodyActs() {
		SessionAuthentication session = session(Map.of());
		assertThat(session.actorIfAny()).isEmpty();
		assertThat(session.getAuthorities()).isEmpty();
		assertThatExceptionOfType(NotAllowed.class).isThrownBy(session::actor)
			.withMessage("not-allowed.no-organisation");
	}

	private static SessionAuthentication session(Map<String, Object> organisations) {
		return SessionAuthentication.of(user("50000000-0000-4000-8000-000000000001", organisations),
				AccountServer.REGISTRATION, "refresh");
	}

	private static OidcUser user(String subject, Map<String, Object> organisations) {
		Instant now = Instant.parse("2026-11-21T10:00:00Z");
		return new DefaultOidcUser(List.of(), new OidcIdToken("token", now, now.plusSeconds(300),
				Map.of("sub", subject, "name", "Koordination", "iat", now, "organization", organisations)));
	}

	private static SessionAuthentication storedAndRead(SessionAuthentication session)
			throws IOException, ClassNotFoundException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ObjectOutputStream objects = new ObjectOutputStream(bytes)) {
			objects.writeObject(session);
		}
		try (ObjectInputStream objects = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
			return (SessionAuthentication) objects.readObject();
		}
	}

}
