package dev.asskomm.localstack;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.asskomm.realm.ApplyRealm;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The realm of production, applied once under another name to the Keycloak of the tests.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProductionRealmIntegrationTests {

	private static final Path STEPS = Path.of("..", "keycloak", "realm");

	private final KeycloakServer keycloak = LocalStack.shared().keycloak();

	private final String realm = "produktion-" + UUID.randomUUID();

	private final Map<String, String> environment = new HashMap<>(Map.of("ASSKOMM_KEYCLOAK_PASSWORD",
			this.keycloak.administratorPassword(), "ASSKOMM_WEB_URL", "https://platform.example", "ASSKOMM_WEB_SECRET",
			"web-" + this.realm, "ASSKOMM_ADMIN_SECRET", "admin-" + this.realm, "ASSKOMM_SMTP_HOST", "mail.example",
			"ASSKOMM_SMTP_PORT", "587", "ASSKOMM_SMTP_FROM", "asskomm@platform.example", "ASSKOMM_SMTP_AUTH", "true",
			"ASSKOMM_SMTP_USER", "asskomm", "ASSKOMM_SMTP_PASSWORD", "secret"));

	private final List<String> output = new ArrayList<>();

	@BeforeAll
	void applySteps() {
		assertThat(apply()).as("%s", this.output).isZero();
	}

	@AfterAll
	void deleteRealm() throws IOException {
		assertThat(admin("DELETE", "", "").status()).isEqualTo(204);
	}

	@Test
	void aSecondRunChangesNothingAndSaysSo() throws IOException {
		String before = state();
		assertThat(apply()).isZero();
		assertThat(this.output).last()
			.asString()
			.isEqualTo("Der Realm %s entspricht den Schritten; nichts wurde geändert.".formatted(this.realm));
		assertThat(this.output).filteredOn((line) -> line.endsWith(".json: unverändert")).hasSize(7);
		assertThat(state()).isEqualTo(before);
	}

	@Test
	void holdsNoAccountOfAHumanAndGivesNoTokenForAPassword() throws IOException {
		assertThat(json("/users?max=1000").findValuesAsText("username"))
			.allMatch((name) -> name.startsWith("service-account-"));
		JsonNode clients = json("/clients");
		assertThat(clients.findValuesAsText("clientId")).contains("asskomm-web", "asskomm-api", "asskomm-admin")
			.doesNotContain("asskomm-cli");
		assertThat(clients).noneMatch((client) -> client.at("/directAccessGrantsEnabled").asBoolean());
		assertThat(json("/organizations").findValuesAsText("alias")).containsExactly("lpr");
		JsonNode web = json("/clients?clientId=asskomm-web").at("/0");
		assertThat(web.toString()).contains("https://platform.example/willkommen").doesNotContain("localhost");
	}

	@Test
	void namesWhatSomebodyChangedByHandAndMendsIt() throws IOException {
		assertThat(admin("PUT", "", "{\"ssoSessionIdleTimeout\": 99999, \"displayName\": \"Anders\"}").status())
			.isEqualTo(204);
		JsonNode client = json("/clients?clientId=asskomm-web").at("/0");
		assertThat(admin("PUT", "/clients/" + client.at("/id").asText(),
				"{\"clientId\": \"asskomm-web\", \"directAccessGrantsEnabled\": true}")
			.status()).isEqualTo(204);
		assertThat(apply("--check")).isEqualTo(3);
		assertThat(this.output).contains("    Realm: displayName", "    Realm: ssoSessionIdleTimeout",
				"    Client asskomm-web: directAccessGrantsEnabled", "3 Abweichungen im Realm " + this.realm + ".");
		assertThat(apply()).isZero();
		assertThat(this.output).last().asString().isEqualTo("3 Änderungen im Realm " + this.realm + ".");
		assertThat(apply("--check")).isZero();
	}

	@ParameterizedTest
	@CsvSource({ "Moderation", "Verwaltung" })
	void whoeverModeratesOrAdministersIsAskedToSetUpTheSecondFactor(String group) throws Exception {
		assertThat(pageAfterThePasswordOfA(group)).contains("Zweiten Faktor einrichten", "kc-totp-settings-form");
	}

	@Test
	void aMemberIsNotAskedForASecondFactor() throws Exception {
		assertThat(pageAfterThePasswordOfA("Mitglieder")).isEmpty();
	}

	@Test
	void theDemoAccountsAreExemptFromTheSecondFactor() throws Exception {
		for (String username : List.of("moderation-lpr", "verwaltung")) {
			assertThat(pageAfterThePassword("asskomm", username)).isEmpty();
		}
	}

	@Test
	void everybodyCanSetUpASecondFactorOnTheAccountPages() throws IOException {
		for (String name : List.of(this.realm, "asskomm")) {
			JsonNode client = new ObjectMapper()
				.readTree(admin(name, "GET", "/clients?clientId=account-console", "").body())
				.at("/0");
			assertThat(client.at("/defaultClientScopes").toString()).contains("\"roles\"", "\"basic\"");
			JsonNode actions = new ObjectMapper()
				.readTree(admin(name, "GET", "/authentication/required-actions", "").body());
			assertThat(actions).filteredOn((action) -> action.at("/enabled").asBoolean())
				.extracting((action) -> action.at("/alias").asText())
				.contains("CONFIGURE_TOTP", "webauthn-register", "UPDATE_PASSWORD");
		}
	}

	@Test
	void namesTheVariablesThatAreMissing() {
		String secret = this.environment.remove("ASSKOMM_WEB_SECRET");
		assertThat(apply()).isEqualTo(2);
		this.environment.put("ASSKOMM_WEB_SECRET", secret);
		assertThat(this.output).containsExactly("Fehler: Diese Umgebungsvariablen fehlen: ASSKOMM_WEB_SECRET");
	}

	private String pageAfterThePasswordOfA(String group) throws Exception {
		String username = group.toLowerCase(Locale.ROOT);
		String id = account(username, group);
		try {
			return pageAfterThePassword(this.realm, username);
		}
		finally {
			assertThat(admin("DELETE", "/users/" + id, "").status()).isEqualTo(204);
		}
	}

	/**
	 * The page that follows the password, empty if the browser is sent back to the
	 * client.
	 */
	private String pageAfterThePassword(String name, String username) throws Exception {
		try (HttpClient browser = SignInPages.browser()) {
			String redirect = this.keycloak.baseUri() + "/realms/" + name + "/account/";
			HttpResponse<String> page = SignInPages.get(browser, this.keycloak.baseUri() + "/realms/" + name
					+ "/protocol/openid-connect/auth?response_type=code&scope=openid&client_id=account-console&redirect_uri="
					+ URLEncoder.encode(redirect, StandardCharsets.UTF_8)
					+ "&code_challenge_method=S256&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
			HttpResponse<String> answer = SignInPages.submit(browser, page, username, KeycloakServer.DEMO_PASSWORD);
			String target = answer.headers().firstValue("Location").orElse("");
			if (target.startsWith(redirect)) {
				return "";
			}
			return target.isEmpty() ? answer.body() : SignInPages.get(browser, target).body();
		}
	}

	private String account(String username, String group) throws IOException {
		assertThat(admin("POST", "/users", """
				{"username": "%1$s", "email": "%1$s@lpr.example", "emailVerified": true, "enabled": true,
				 "firstName": "Geschäftsstelle", "lastName": "LPR",
				 "credentials": [{"type": "password", "value": "%2$s", "temporary": false}]}
				""".formatted(username, KeycloakServer.DEMO_PASSWORD)).status()).isEqualTo(201);
		String user = json("/users?exact=true&username=" + username).at("/0/id").asText();
		String organisation = "/organizations/" + json("/organizations").at("/0/id").asText();
		assertThat(admin("POST", organisation + "/members", '"' + user + '"').status()).isEqualTo(201);
		String groupId = json(organisation + "/groups?exact=true&search=" + group).at("/0/id").asText();
		assertThat(admin("PUT", organisation + "/groups/" + groupId + "/members/" + user, "").status()).isEqualTo(204);
		return user;
	}

	private int apply(String... more) {
		this.output.clear();
		List<String> arguments = new ArrayList<>(List.of("--url", this.keycloak.baseUri() + "/", "--user",
				"administrator", "--realm", this.realm, STEPS.toString()));
		arguments.addAll(List.of(more));
		return ApplyRealm.run(arguments, this.environment, this.output::add);
	}

	private String state() throws IOException {
		StringBuilder state = new StringBuilder();
		for (String path : List.of("", "/clients", "/client-scopes", "/roles", "/authentication/flows",
				"/organizations?briefRepresentation=false", "/users", "/default-default-client-scopes")) {
			state.append(json(path)).append('\n');
		}
		return state.toString();
	}

	private JsonNode json(String path) throws IOException {
		Http.Answer answer = admin("GET", path, "");
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
		return new ObjectMapper().readTree(answer.body());
	}

	private Http.Answer admin(String method, String path, String body) throws IOException {
		return admin(this.realm, method, path, body);
	}

	private Http.Answer admin(String name, String method, String path, String body) throws IOException {
		return Http.send(
				method, URI.create(this.keycloak.baseUri() + "/admin/realms/" + name + path), Map.of("Authorization",
						"Bearer " + this.keycloak.administratorToken(), "Content-Type", "application/json"),
				body, Duration.ofSeconds(60));
	}

}
