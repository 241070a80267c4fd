package dev.asskomm.localstack;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.asskomm.realm.ApplyRealm;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The realm of production, applied under another name to the Keycloak of the tests.
 */
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

	@BeforeEach
	void applySteps() {
		assertThat(apply()).as("%s", this.output).isZero();
	}

	@AfterEach
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

	@Test
	void namesTheVariablesThatAreMissing() {
		this.environment.remove("ASSKOMM_WEB_SECRET");
		assertThat(apply()).isEqualTo(2);
		assertThat(this.output).containsExactly("Fehler: Diese Umgebungsvariablen fehlen: ASSKOMM_WEB_SECRET");
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
		return Http.send(method, URI.create(this.keycloak.baseUri() + "/admin/realms/" + this.realm + path), Map
			.of("Authorization", "Bearer " + this.keycloak.administratorToken(), "Content-Type", "application/json"),
				body, Duration.ofSeconds(60));
	}

}
