package dev.asskomm.localstack;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class KeycloakServerIntegrationTests {

	private static final String VERIFIER = "a-verifier-that-is-long-enough-for-the-specification";

	private final KeycloakServer keycloak = LocalStack.shared().keycloak();

	@ParameterizedTest
	@CsvSource({
			"koordination-grossenhain, 00000000-0000-4000-8000-000014627060, Stadt Großenhain, MUNICIPALITY, 14627060, member coordinator",
			"zweite-koordination-grossenhain, 00000000-0000-4000-8000-000014627060, Stadt Großenhain, MUNICIPALITY, 14627060, member coordinator",
			"koordination-wilsdruff, 00000000-0000-4000-8000-000014628410, Stadt Wilsdruff, MUNICIPALITY, 14628410, member coordinator",
			"koordination-frankenberg, 00000000-0000-4000-8000-000014522150, Stadt Frankenberg/Sa., MUNICIPALITY, 14522150, member coordinator",
			"mitglied-leipzig, 00000000-0000-4000-8000-000014713000, Stadt Leipzig, MUNICIPALITY, 14713000, member",
			"mitglied-polizei, 00000000-0000-4000-8000-000000000002, Polizeidirektion Dresden, POLICE, , member",
			"moderation-lpr, 00000000-0000-4000-8000-000000000001, Landespräventionsrat, STATE_PREVENTION_COUNCIL, , member moderator",
			"zweite-moderation-lpr, 00000000-0000-4000-8000-000000000001, Landespräventionsrat, STATE_PREVENTION_COUNCIL, , member moderator",
			"verwaltung, 00000000-0000-4000-8000-000000000001, Landespräventionsrat, STATE_PREVENTION_COUNCIL, , member admin" })
	void theTokenTellsTheOrganisationAndTheRolesInIt(String username, String id, String title, String kind, String ags,
			String roles) throws IOException {
		JsonNode token = claims(this.keycloak.token(username));
		JsonNode organisations = token.at("/organization");
		assertThat(organisations.size()).isEqualTo(1);
		JsonNode organisation = organisations.iterator().next();
		assertThat(organisation.at("/id").asText()).isEqualTo(id);
		assertThat(organisation.at("/title/0").asText()).isEqualTo(title);
		assertThat(organisation.at("/kind/0").asText()).isEqualTo(kind);
		assertThat(organisation.at("/ags/0").asText(null)).isEqualTo(ags);
		assertThat(texts(organisation.at("/realm_access/roles"))).isEqualTo(new TreeSet<>(List.of(roles.split(" "))));
		assertThat(token.at("/iss").asText()).isEqualTo(this.keycloak.issuer());
		assertThat(texts(token.at("/aud"))).contains("asskomm-api");
		assertThat(token.at("/preferred_username").asText()).isEqualTo(username);
	}

	@Test
	void theTerminalShowsEveryAccountOfTheRealm() throws IOException {
		JsonNode realm = new ObjectMapper().readTree(Distributions.resource(KeycloakServer.REALM));
		Set<String> accounts = new TreeSet<>();
		realm.at("/users").forEach((user) -> {
			if (user.has("credentials")) {
				accounts.add(user.at("/username").asText());
			}
		});
		assertThat(Arrays.stream(DemoAccount.values()).map(DemoAccount::username)).hasSize(9)
			.containsExactlyInAnyOrderElementsOf(accounts);
	}

	@Test
	void peopleLogInOnOneGermanPageAndTheirTokensTellTheSame() throws Exception {
		try (HttpClient browser = SignInPages.browser()) {
			HttpResponse<String> page = SignInPages.get(browser,
					authorization("http://localhost:23456/login/oauth2/code/keycloak"));
			assertThat(page.statusCode()).isEqualTo(200);
			assertThat(page.body()).contains("lang=\"de\"", "Anmeldung bei ASSKomm", "Benutzername", "Passwort");
			HttpResponse<String> answer = SignInPages.submit(browser, page, "koordination-wilsdruff",
					KeycloakServer.DEMO_PASSWORD);
			URI target = answer.headers().firstValue("Location").map(URI::create).orElseThrow();
			assertThat(target.toString()).startsWith("http://localhost:23456/login/oauth2/code/keycloak?");
			JsonNode tokens = redeem(target);
			for (String kind : List.of("access_token", "id_token")) {
				JsonNode claims = claims(tokens.at("/" + kind).asText());
				assertThat(texts(claims.at("/organization/wilsdruff/realm_access/roles")))
					.containsExactly("coordinator", "member");
				assertThat(claims.at("/name").asText()).isEqualTo("Koordinierungsstelle Wilsdruff");
			}
		}
	}

	@Test
	void aLoginDoesNotReturnToAForeignAddress() throws Exception {
		try (HttpClient browser = SignInPages.browser()) {
			assertThat(SignInPages.get(browser, authorization("http://example.org/login/oauth2/code/keycloak"))
				.statusCode()).isEqualTo(400);
		}
	}

	@Test
	void aLoginWithoutProofOfThePossessionOfTheCodeIsRefused() throws Exception {
		try (HttpClient browser = SignInPages.browser()) {
			String withoutChallenge = authorization("http://localhost:23456/login/oauth2/code/keycloak")
				.replaceAll("&code_challenge.*", "");
			HttpResponse<String> answer = SignInPages.get(browser, withoutChallenge);
			assertThat(answer.headers().firstValue("Location").orElse("")).contains("error=invalid_request");
		}
	}

	@Test
	void anInvitationReachesTheMailServerInGerman() throws Exception {
		String token = token(Map.of("grant_type", "client_credentials", "client_id", "asskomm-admin", "client_secret",
				this.keycloak.adminClientSecret()))
			.at("/access_token")
			.asText();
		String username = "einladung-" + UUID.randomUUID();
		String address = username + "@leipzig.example";
		String users = this.keycloak.baseUri() + "/admin/realms/asskomm/users";
		Map<String, String> headers = Map.of("Authorization", "Bearer " + token, "Content-Type", "application/json");
		assertThat(Http
			.send("POST", URI.create(users), headers,
					"{\"username\": \"%s\", \"email\": \"%s\", \"enabled\": true}".formatted(username, address),
					Duration.ofMinutes(2))
			.status()).isEqualTo(201);
		String id = new ObjectMapper()
			.readTree(Http
				.send("GET", URI.create(users + "?exact=true&username=" + username), headers, "", Duration.ofMinutes(2))
				.body())
			.at("/0/id")
			.asText();
		Http.Answer sent = Http.send("PUT",
				URI.create(
						users + "/" + id + "/execute-actions-email?client_id=asskomm-web&lifespan=86400&redirect_uri="
								+ URLEncoder.encode("http://localhost:23456/willkommen", StandardCharsets.UTF_8)),
				headers, "[\"UPDATE_PASSWORD\"]", Duration.ofMinutes(2));
		assertThat(sent.status()).as(sent.body()).isEqualTo(204);
		assertThat(LocalStack.shared().mail().to(address)).singleElement().satisfies((mail) -> {
			assertThat(mail.from()).contains("ASSKomm <asskomm@");
			assertThat(mail.subject()).isEqualTo("Ihr Zugang zu ASSKomm");
			assertThat(mail.text()).contains("Noch zu tun: Passwort festlegen.", "Der Link gilt 1 Tag.");
			assertThat(mail.text()).contains(this.keycloak.issuer() + "/login-actions/action-token");
		});
	}

	@Test
	void aWrongPasswordGivesNoToken() throws Exception {
		try (HttpClient browser = SignInPages.browser()) {
			HttpResponse<String> page = SignInPages.get(browser,
					authorization("http://localhost:23456/login/oauth2/code/keycloak"));
			HttpResponse<String> answer = SignInPages.submit(browser, page, "mitglied-leipzig", "falsch-falsch-falsch");
			assertThat(answer.body()).contains("Ungültiger Benutzername oder Passwort");
		}
		assertThatIllegalStateException().isThrownBy(() -> this.keycloak.token("gibt-es-nicht"));
	}

	@Test
	void thePlatformManagesAccountsWithItsOwnClient() throws Exception {
		JsonNode token = token(Map.of("grant_type", "client_credentials", "client_id", "asskomm-admin", "client_secret",
				this.keycloak.adminClientSecret()));
		try (HttpClient client = SignInPages.browser()) {
			HttpResponse<String> answer = client.send(
					HttpRequest.newBuilder(URI.create(this.keycloak.baseUri() + "/admin/realms/asskomm/organizations"))
						.header("Authorization", "Bearer " + token.at("/access_token").asText())
						.build(),
					HttpResponse.BodyHandlers.ofString());
			assertThat(answer.statusCode()).isEqualTo(200);
			assertThat(new ObjectMapper().readTree(answer.body()).findValuesAsText("alias")).containsExactlyInAnyOrder(
					"grossenhain", "wilsdruff", "frankenberg", "leipzig", "lpr", "polizeidirektion-dresden");
		}
	}

	@Test
	void keepsAccountsAndPortWhenItIsStoppedAndStarted() throws IOException {
		String subject = claims(this.keycloak.token("mitglied-polizei")).at("/sub").asText();
		this.keycloak.stop();
		assertThat(this.keycloak.isHealthy()).isFalse();
		this.keycloak.start();
		assertThat(claims(this.keycloak.token("mitglied-polizei")).at("/sub").asText()).isEqualTo(subject);
	}

	private String authorization(String redirectUri) throws Exception {
		byte[] challenge = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
		return this.keycloak.issuer() + "/protocol/openid-connect/auth?"
				+ SignInPages.form(Map.of("client_id", "asskomm-web", "response_type", "code", "redirect_uri",
						redirectUri, "scope", "openid organization:*", "state", "x"))
				+ "&code_challenge_method=S256&code_challenge="
				+ Base64.getUrlEncoder().withoutPadding().encodeToString(challenge);
	}

	private JsonNode redeem(URI target) throws IOException {
		Matcher code = Pattern.compile("[?&]code=([^&]+)").matcher(target.toString());
		assertThat(code.find()).isTrue();
		return token(Map.of("grant_type", "authorization_code", "code", code.group(1), "code_verifier", VERIFIER,
				"redirect_uri", "http://localhost:23456/login/oauth2/code/keycloak", "client_id", "asskomm-web",
				"client_secret", this.keycloak.clientSecret()));
	}

	private JsonNode token(Map<String, String> parameters) throws IOException {
		Http.Answer answer = Http.send("POST", URI.create(this.keycloak.issuer() + "/protocol/openid-connect/token"),
				Map.of("Content-Type", "application/x-www-form-urlencoded"), SignInPages.form(parameters),
				Duration.ofMinutes(2));
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
		return new ObjectMapper().readTree(answer.body());
	}

	private static JsonNode claims(String token) throws IOException {
		return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
	}

	private static Set<String> texts(JsonNode array) {
		Set<String> texts = new TreeSet<>();
		array.forEach((element) -> texts.add(element.asText()));
		return texts;
	}

}
