package dev.asskomm.localstack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A town whose people sign in with the town's own account server, as the realm's guide
 * for operators says. The town's server is a second realm.
 */
class TownsOwnAccountServerIntegrationTests {

	private static final String WILSDRUFF = "00000000-0000-4000-8000-000014628410";

	private final KeycloakServer keycloak = LocalStack.shared().keycloak();

	private final String town = "stadt-" + UUID.randomUUID();

	private final String client = UUID.randomUUID().toString();

	private final String mail = this.town + "@wilsdruff.example";

	@AfterEach
	void removeTheTownsServer() throws IOException {
		admin("DELETE", "/asskomm/clients/" + this.client, "");
		admin("DELETE", "/asskomm/organizations/%s/identity-providers/%s".formatted(WILSDRUFF, this.town), "");
		admin("DELETE", "/asskomm/identity-provider/instances/" + this.town, "");
		admin("DELETE", "/" + this.town, "");
	}

	@Test
	void whoeverComesFromTheTownsServerBelongsToTheTownWithoutAPasswordOfOurs() throws Exception {
		require(admin("POST", "", """
				{"realm": "%1$s", "enabled": true,
				 "clients": [{"clientId": "asskomm", "enabled": true, "protocol": "openid-connect", "secret": "geheim",
				   "redirectUris": ["%2$s/realms/asskomm/broker/%1$s/endpoint"]}],
				 "users": [{"username": "rathaus", "enabled": true, "email": "%3$s", "emailVerified": true,
				   "firstName": "Erika", "lastName": "Rathaus",
				   "credentials": [{"type": "password", "value": "im eigenen Haus", "temporary": false}]}]}
				""".formatted(this.town, this.keycloak.baseUri(), this.mail)));
		String theirs = this.keycloak.baseUri() + "/realms/" + this.town;
		require(admin("POST", "/asskomm/identity-provider/instances",
				"""
						{"alias": "%1$s", "providerId": "oidc", "enabled": true, "trustEmail": true,
						 "config": {"issuer": "%2$s", "authorizationUrl": "%2$s/protocol/openid-connect/auth",
						   "tokenUrl": "%2$s/protocol/openid-connect/token", "jwksUrl": "%2$s/protocol/openid-connect/certs",
						   "userInfoUrl": "%2$s/protocol/openid-connect/userinfo", "useJwksUrl": "true", "validateSignature": "true",
						   "clientId": "asskomm", "clientSecret": "geheim", "clientAuthMethod": "client_secret_post",
						   "defaultScope": "openid profile email", "syncMode": "FORCE"}}
						"""
					.formatted(this.town, theirs)));
		require(admin("POST", "/asskomm/organizations/%s/identity-providers".formatted(WILSDRUFF), this.town));

		require(admin("POST", "/asskomm/clients", """
				{"id": "%s", "clientId": "%s", "enabled": true, "publicClient": true, "redirectUris": ["%s/zurueck"]}
				""".formatted(this.client, this.client, this.keycloak.baseUri())));

		HttpClient browser = SignInPages.browser();
		HttpResponse<String> page = follow(browser,
				get(this.keycloak.issuer() + "/protocol/openid-connect/auth?response_type=code&scope=openid&client_id="
						+ this.client + "&kc_idp_hint=" + this.town + "&redirect_uri=" + this.keycloak.baseUri()
						+ "/zurueck"));
		assertThat(page.uri().getPath()).as("the town's own sign-in").startsWith("/realms/" + this.town + "/");

		HttpResponse<String> back = follow(browser, SignInPages.submission(page, "rathaus", "im eigenen Haus"));

		assertThat(back.uri().getPath()).as(back.body()).isEqualTo("/zurueck");
		assertThat(back.uri().getQuery()).contains("code=");
		JsonNode members = json(
				"/asskomm/organizations/%s/members?search=%s&exact=true".formatted(WILSDRUFF, this.mail));
		assertThat(members).singleElement()
			.satisfies((member) -> assertThat(member.at("/membershipType").asText()).isEqualTo("MANAGED"));
		String account = members.at("/0/id").asText();
		assertThat(json("/asskomm/users/%s/credentials".formatted(account))).isEmpty();
		require(admin("DELETE", "/asskomm/users/" + account, ""));
	}

	/** Redirects are followed as far as Keycloak answers. */
	private HttpResponse<String> follow(HttpClient browser, HttpRequest first) throws Exception {
		HttpResponse<String> page = browser.send(first, HttpResponse.BodyHandlers.ofString());
		for (int i = 0; i < 12 && page.statusCode() / 100 == 3; i++) {
			URI next = page.uri().resolve(page.headers().firstValue("Location").orElseThrow());
			page = browser.send(get(next.toString()), HttpResponse.BodyHandlers.ofString());
		}
		return page;
	}

	private static HttpRequest get(String address) {
		return HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofMinutes(2)).build();
	}

	private void require(Http.Answer answer) {
		assertThat(answer.status()).as("%s", answer).isLessThan(300);
	}

	private JsonNode json(String path) throws IOException {
		return new ObjectMapper().readTree(admin("GET", path, "").body());
	}

	private Http.Answer admin(String method, String path, String body) throws IOException {
		return Http.send(
				method, URI.create(this.keycloak.baseUri() + "/admin/realms" + path), Map.of("Authorization",
						"Bearer " + this.keycloak.administratorToken(), "Content-Type", "application/json"),
				body, Duration.ofMinutes(2));
	}

}
