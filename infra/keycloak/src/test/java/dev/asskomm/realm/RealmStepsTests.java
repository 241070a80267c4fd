package dev.asskomm.realm;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

class RealmStepsTests {

	@Test
	void nothingOfTheDemonstrationIsInTheStepsOfProduction() throws IOException {
		String steps = RealmStep.in(List.of(Path.of("realm"))).toString();
		assertThat(steps).doesNotContain("asskomm-cli", "asskomm-demo", "localhost",
				"\"directAccessGrantsEnabled\":true", "\"credentials\"", "Großenhain", ".example");
		JsonNode production = ComposeRealm.compose(RealmStep.in(List.of(Path.of("realm"))));
		assertThat(production.get("users")).allMatch((user) -> user.has("serviceAccountClientId"));
		assertThat(production.get("clients")).extracting((client) -> client.path("secret").asString(""))
			.allMatch((secret) -> secret.isEmpty() || secret.matches("\\$\\{[A-Z_]+}"));
	}

	@Test
	void aLaterStepAddsToWhatAnEarlierOneNamed() {
		assertThat(compose("""
				{"realm": "a", "clients": [{"clientId": "web", "redirectUris": ["x"], "attributes": {"p": "1"}}]}""",
				"""
						{"clients": [{"clientId": "web", "id": "7", "redirectUris": ["y", "x"], "attributes": {"p": "2", "q": "3"}},
						             {"clientId": "cli"}]}"""))
			.isEqualTo(json("""
					{"realm": "a", "clients": [
					  {"clientId": "web", "redirectUris": ["x", "y"], "attributes": {"p": "2", "q": "3"}, "id": "7"},
					  {"clientId": "cli"}]}"""));
	}

	@Test
	void stepsApplyInTheOrderOfTheirNumbers() throws IOException {
		assertThat(RealmStep.in(List.of(Path.of("realm"), Path.of("demo")))).extracting(RealmStep::name)
			.startsWith("010-realm.json", "020-policies.json")
			.endsWith("030-accounts.json");
	}

	@Test
	void valuesComeFromTheEnvironment() {
		Placeholders placeholders = new Placeholders(Map.of("URL", "https://a$b.example", "BLANK", " "));
		assertThat(placeholders.fill(json("""
				{"a": "${URL}/x", "b": ["${URL}"], "c": "${PORT:25}${NONE:}", "d": "${profileScopeConsentText}"}""")))
			.isEqualTo(
					json("""
							{"a": "https://a$b.example/x", "b": ["https://a$b.example"], "c": "25", "d": "${profileScopeConsentText}"}"""));
		assertThat(placeholders.missing()).isEmpty();
		placeholders.fill(json("{\"a\": \"${BLANK}\", \"b\": \"${SECRET}\"}"));
		assertThat(placeholders.missing()).containsExactly("BLANK", "SECRET");
	}

	@Test
	void onlyWhatAStepMentionsCanDiffer() {
		ObjectNode wanted = json("""
				{"name": "a", "on": true, "empty": "", "list": ["x", "y"], "map": {"n": "5", "password": "new"}}""");
		assertThat(Difference.between(wanted,
				json("""
						{"id": "1", "name": "a", "on": "true", "list": ["y", "x"], "map": {"n": 5, "password": "**********", "o": 1}}""")))
			.isEmpty();
		assertThat(Difference.between(wanted, json("""
				{"name": "b", "on": true, "list": ["x"], "map": {"n": 6, "password": "old"}}""")))
			.containsExactly("name", "list", "map.n", "map.password");
		assertThat(Difference.applied(wanted, json("{\"id\": \"1\", \"map\": {\"o\": 1}}")).toString())
			.contains("\"id\":\"1\"", "\"o\":1", "\"password\":\"new\"");
	}

	@Test
	void aWrongCommandLineIsExplained() {
		for (List<String> arguments : List.of(List.<String>of(), List.of("--url", "http://localhost:1", "realm"),
				List.of("--ulr", "x"), List.of("--url"))) {
			List<String> output = new ArrayList<>();
			assertThat(ApplyRealm.run(arguments, Map.of(), output::add)).isEqualTo(2);
			assertThat(output).singleElement().asString().contains("Aufruf: ");
		}
	}

	private static ObjectNode compose(String... steps) {
		List<RealmStep> all = new ArrayList<>();
		for (String step : steps) {
			all.add(new RealmStep("", json(step)));
		}
		return ComposeRealm.compose(all);
	}

	private static ObjectNode json(String text) {
		return (ObjectNode) RealmStep.JSON.readTree(text);
	}

}
