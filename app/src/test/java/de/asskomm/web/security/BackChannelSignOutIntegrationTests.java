package de.asskomm.web.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import de.asskomm.AccessTestApplication;
import de.asskomm.identity.BrowserLogin;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.test.context.ContextConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(classes = AccessTestApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = BackChannelSignOutIntegrationTests.OwnIssuer.class)
class BackChannelSignOutIntegrationTests {

	private static final RSAKey KEY = key();

	private final HttpClient client = HttpClient.newHttpClient();

	private final String account = UUID.randomUUID().toString();

	@LocalServerPort
	private int port;

	@Autowired
	private FindByIndexNameSessionRepository<? extends Session> sessions;

	@Autowired
	private BrowserLogin login;

	@Autowired
	private ClientRegistrationRepository registrations;

	@Test
	void theAccountServerEndsOneSession() {
		String ended = signIn(this.sessions, "office");
		String other = signIn(this.sessions, "home");
		assertThat(signOut(logoutToken("office", KEY)).statusCode()).isEqualTo(200);
		assertThat(status(ended)).isEqualTo(302);
		assertThat(status(other)).isEqualTo(200);
	}

	@Test
	void theAccountServerEndsAllSessionsOfAnAccount() {
		String first = signIn(this.sessions, "office");
		String second = signIn(this.sessions, "home");
		assertThat(signOut(logoutToken(null, KEY)).statusCode()).isEqualTo(200);
		assertThat(status(first)).isEqualTo(302);
		assertThat(status(second)).isEqualTo(302);
	}

	@Test
	void nobodyElseEndsSessions() {
		String session = signIn(this.sessions, "office");
		assertThat(signOut(logoutToken("office", key())).statusCode()).isEqualTo(400);
		assertThat(signOut("garbage").statusCode()).isEqualTo(400);
		assertThat(status(session)).isEqualTo(200);
	}

	private <S extends Session> String signIn(FindByIndexNameSessionRepository<S> repository, String sessionThere) {
		ClientRegistration registration = this.registrations.findByRegistrationId("keycloak");
		Instant now = Instant.now();
		DefaultOidcUser user = new DefaultOidcUser(List.of(),
				new OidcIdToken("id-token", now, now.plusSeconds(300),
						Map.of("sub", this.account, "sid", sessionThere, "iat", now, "organization",
								Map.of("verein", Map.of("id", UUID.nameUUIDFromBytes(new byte[] { 1 }).toString(),
										"kind", List.of("INDEPENDENT_PROVIDER"))))));
		OAuth2AuthorizationExchange exchange = new OAuth2AuthorizationExchange(
				OAuth2AuthorizationRequest.authorizationCode()
					.authorizationUri("http://localhost/auth")
					.clientId("asskomm-web")
					.redirectUri("http://localhost/")
					.build(),
				OAuth2AuthorizationResponse.success("code").redirectUri("http://localhost/").build());
		S session = repository.createSession();
		session.setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
				new SecurityContextImpl(this.login.complete(new OAuth2LoginAuthenticationToken(registration, exchange,
						user, List.of(), new OAuth2AccessToken(OAuth2AccessToken.TokenType.BEARER, "access", now,
								now.plusSeconds(300), Set.of())))));
		repository.save(session);
		return session.getId();
	}

	private int status(String session) {
		String cookie = Base64.getEncoder().encodeToString(session.getBytes(StandardCharsets.UTF_8));
		return send(HttpRequest.newBuilder(address("/netz")).header("Cookie", "asskomm-session=" + cookie))
			.statusCode();
	}

	private HttpResponse<String> signOut(String logoutToken) {
		return send(HttpRequest.newBuilder(address("/logout/connect/back-channel/keycloak"))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString("logout_token=" + logoutToken)));
	}

	private URI address(String path) {
		return URI.create("http://localhost:" + this.port + path);
	}

	private HttpResponse<String> send(HttpRequest.Builder request) {
		try {
			return this.client.send(request.build(), BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private String logoutToken(String sessionThere, RSAKey key) {
		Instant now = Instant.now();
		JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder().issuer(OwnIssuer.ISSUER)
			.audience("asskomm-web")
			.subject(this.account)
			.jwtID(UUID.randomUUID().toString())
			.issueTime(Date.from(now))
			.expirationTime(Date.from(now.plusSeconds(120)))
			.claim("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()));
		if (sessionThere != null) {
			claims.claim("sid", sessionThere);
		}
		try {
			SignedJWT token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID())
				.type(new JOSEObjectType("logout+jwt"))
				.build(), claims.build());
			token.sign(new RSASSASigner(key));
			return token.serialize();
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static RSAKey key() {
		try {
			return new RSAKeyGenerator(2048).keyID("key").algorithm(JWSAlgorithm.RS256).generate();
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** An account server of which the test knows the key. */
	static class OwnIssuer extends AccessTest.RealServers {

		static final String ISSUER = "http://127.0.0.1:%d/realms/own".formatted(serve().getAddress().getPort());

		private static HttpServer serve() {
			try {
				HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
				byte[] keys = new JWKSet(KEY.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
				server.createContext("/realms/own/protocol/openid-connect/certs", (exchange) -> {
					exchange.getResponseHeaders().set("Content-Type", "application/json");
					exchange.sendResponseHeaders(200, keys.length);
					try (exchange) {
						exchange.getResponseBody().write(keys);
					}
				});
				server.start();
				return server;
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

		@Override
		Map<String, Object> accountServer() {
			return new HashMap<>(Map.of("platform.identity.issuer", ISSUER, "platform.identity.client-secret", "secret",
					"platform.identity.admin-client-secret", "secret"));
		}

	}

}
