package de.asskomm.web.api;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import de.asskomm.Client;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Projects are recorded, taken over and rated over the interface. */
class ProjectWorkIntegrationTests {

	private static final Duration SOON = Duration.ofSeconds(20);

	private static Client grossenhain;

	private static Client wilsdruff;

	private static Client council;

	@BeforeAll
	static void signIn() {
		grossenhain = Client.as("koordination-grossenhain");
		wilsdruff = Client.as("koordination-wilsdruff");
		council = Client.as("moderation-lpr");
	}

	@Test
	void aProjectIsRecordedWithAllItsParts() {
		Map<String, Object> all = new HashMap<>();
		all.put("summary", "Kurz");
		all.put("state", "FINISHED");
		all.put("startedOn", "2024-03-01");
		all.put("finishedOn", "2025-02-28");
		all.put("problem", "Schmierereien");
		all.put("participants", List.of(Map.of("name", "Polizeirevier", "kind", "POLICE", "part", "Streife")));
		all.put("costs", List.of(Map.of("kind", "PERSONNEL", "amount", 4300.5, "note", "Halbe Stelle")));
		all.put("grants",
				List.of(Map.of("programme", "RL KommPräv", "amount", 3000, "year", 2025, "sharePercent", 66.6)));
		all.put("staffHours", 320);
		all.put("sharing", Map.of("key", "INHABITANTS", "total", 100, "members",
				List.of(Map.of("name", "A", "weight", 1), Map.of("name", "B", "weight", 2))));
		all.put("result", "DID_NOT_WORK");
		all.put("lessons", "Zu wenig Zeit");
		String id = record(grossenhain, all);
		JsonNode read = wilsdruff.get("/api/v1/projects/" + id).is(200).json();
		assertThat(read.path("costs").path(0).path("amount").decimalValue()).isEqualByComparingTo("4300.50");
		assertThat(read.path("grants").path(0).path("sharePercent").decimalValue()).isEqualByComparingTo("66.6");
		assertThat(read.path("sharing").path("shares").path(0).path("amount").decimalValue())
			.isEqualByComparingTo("33.33");
		assertThat(read.path("participants").path(0).path("kind").stringValue()).isEqualTo("POLICE");
		assertThat(read.path("result").stringValue()).isEqualTo("DID_NOT_WORK");
		assertThat(ids(wilsdruff.get("/api/v1/projects?result=DID_NOT_WORK&limit=100").json())).contains(id);
	}

	@Test
	void badInputIsNamedAndRecordsNothing() {
		grossenhain.post("/api/v1/projects", project(Map.of("title", " "))).isInvalid("title");
		grossenhain.post("/api/v1/projects", project(Map.of("fieldsOfAction", List.of("unsinn"))))
			.isInvalid("fieldsOfAction");
		grossenhain.post("/api/v1/projects", project(Map.of("state", "FERTIG"))).isInvalid("state");
		grossenhain.post("/api/v1/projects", project(Map.of("startedOn", "gestern"))).isInvalid("startedOn");
		grossenhain.post("/api/v1/projects", project(Map.of("costs", List.of(Map.of("amount", -1)))))
			.isInvalid("costs[0].amount");
		grossenhain.post("/api/v1/projects", project(Map.of("grants", List.of(Map.of("programme", "X", "amount", 1)))))
			.isInvalid("grants[0].year");
		grossenhain.post("/api/v1/projects", project(Map.of("staffHours", -3))).isInvalid("staffHours");
		grossenhain.post("/api/v1/projects", project(Map.of("postId", UUID.randomUUID().toString())))
			.isInvalid("postId");
		grossenhain
			.post("/api/v1/projects",
					project(Map.of("documents", List.of(Map.of("attachmentId", UUID.randomUUID().toString())))))
			.isInvalid("documents");
		grossenhain.post("/api/v1/projects", "{").isProblem(400, "malformed");
	}

	@Test
	void twoChangesOfDifferentPartsAreBothKeptAndContradictionsRefused() {
		String id = record(grossenhain, Map.of("title", "Gemeinsam", "summary", "Eins"));
		grossenhain
			.put("/api/v1/projects/" + id, project(Map.of("title", "Gemeinsam", "summary", "Zwei", "version", 1)))
			.is(200);
		JsonNode merged = grossenhain
			.put("/api/v1/projects/" + id, project(Map.of("summary", "Eins", "title", "Neuer Titel", "version", 1)))
			.is(200)
			.json();
		assertThat(merged.path("summary").stringValue()).isEqualTo("Zwei");
		assertThat(merged.path("title").stringValue()).isEqualTo("Neuer Titel");
		grossenhain
			.put("/api/v1/projects/" + id, project(Map.of("title", "Gemeinsam", "summary", "Drei", "version", 1)))
			.isProblem(409, "stale");
		grossenhain.put("/api/v1/projects/" + id, project(Map.of("summary", "Drei"))).isInvalid("version");
	}

	@Test
	void theSameKeyRecordsOnce() {
		Client repeating = grossenhain.with("Idempotency-Key", UUID.randomUUID().toString());
		Map<String, Object> project = project(Map.of());
		String first = repeating.post("/api/v1/projects", project).is(201).id();
		assertThat(repeating.post("/api/v1/projects", project).is(201).id()).isEqualTo(first);
	}

	@Test
	void aTownTakesOverWhatAnotherDid() {
		String model = record(grossenhain, Map.of("measures", "Meldekarte"));
		JsonNode adopted = wilsdruff.post("/api/v1/projects/" + model + "/adoptions", Map.of("changes", "ohne Plakate"))
			.is(201)
			.json();
		assertThat(adopted.path("adopted").stringValue()).isEqualTo(model);
		assertThat(adopted.path("measures").stringValue()).isEqualTo("Meldekarte");
		assertThat(ids(grossenhain.get("/api/v1/projects/" + model + "/adoptions").is(200).json()))
			.containsExactly(adopted.path("id").stringValue());
	}

	@Test
	void whoStaysUnnamedIsNamedNowhere() {
		String own = grossenhain.get("/api/v1/me").json().path("organisation").path("id").stringValue();
		String id = record(grossenhain, Map.of("result", "DID_NOT_WORK", "anonymous", true));
		for (String address : List.of("/api/v1/projects/" + id, "/api/v1/projects?limit=100&result=DID_NOT_WORK")) {
			JsonNode answer = wilsdruff.get(address).is(200).json();
			JsonNode told = answer.has("items") ? answer.path("items")
				.valueStream()
				.filter((one) -> one.path("id").stringValue().equals(id))
				.findFirst()
				.orElseThrow() : answer;
			assertThat(told.toString()).doesNotContain(own, "Großenhain");
			assertThat(told.path("organisation").path("type").stringValue()).isEqualTo("STATE_PREVENTION_COUNCIL");
			assertThat(told.has("author")).isFalse();
		}
		assertThat(ids(wilsdruff.get("/api/v1/projects?limit=100&organisation=" + own).json())).doesNotContain(id);
	}

	@Test
	void whatIsConfirmedStaysAndWhatIsWithdrawnGoes() {
		String id = record(grossenhain, Map.of());
		assertThat(grossenhain.post("/api/v1/projects/" + id + "/confirmation", "")
			.is(200)
			.json()
			.path("version")
			.longValue()).isEqualTo(2);
		grossenhain.delete("/api/v1/projects/" + id).is(204);
		wilsdruff.get("/api/v1/projects/" + id).is(404);
	}

	@Test
	void theCouncilRatesWhatATownNominates() {
		String id = record(grossenhain, Map.of());
		String path = "/api/v1/projects/" + id;
		council.post(path + "/rating", Map.of("reasoning", "Zu früh")).is(404);
		wilsdruff.post(path + "/nomination", Map.of("reason", " ")).isInvalid("reason");
		wilsdruff.post(path + "/nomination", Map.of("reason", "Es wirkt")).is(200);
		council.post(path + "/rating", Map.of("evidence", "PROBABLE", "reasoning", "Gezählt")).isInvalid("effect");
		Map<String, Object> rating = new HashMap<>(Map.of("effect", "38 % weniger", "mechanism", "Schnell weg",
				"context", "Kleinstadt", "implementation", "Bauhof", "cost", "4.300 €", "reasoning", "Gezählt"));
		rating.put("evidence", "PROBABLE");
		assertThat(council.post(path + "/rating", rating).is(200).json().path("state").stringValue())
			.isEqualTo("RATED");
		rating.put("evidence", "PROVEN");
		assertThat(council.post(path + "/rating", rating).is(200).json().path("state").stringValue())
			.isEqualTo("AWAITS_SECOND");
		council.post(path + "/rating", Map.of("agree", true)).is(403);
		rating.put("version", 1);
		council.post(path + "/rating", rating).isProblem(409, "stale");
	}

	@Test
	void peopleAreToldOfWhatTheyFollowAndOwnersOfWhatOthersDoWithTheirs() {
		grossenhain.get("/api/v1/me").is(200);
		// what is unread takes further projects in
		wilsdruff.post("/api/v1/notifications/read", Map.of()).is(204);
		Map<String, Object> content = project(Map.of("state", "RUNNING"));
		String id = grossenhain.post("/api/v1/projects", content).is(201).id();
		wilsdruff.put("/api/v1/follows/project/" + id, "").is(204);
		content.put("state", "FINISHED");
		content.put("version", 1);
		grossenhain.put("/api/v1/projects/" + id, content).is(200);
		await().atMost(SOON).until(() -> isTold(wilsdruff, "PROJECT_CHANGED", id));
		String adopted = wilsdruff.post("/api/v1/projects/" + id + "/adoptions", Map.of("changes", "ohne Plakate"))
			.is(201)
			.id();
		await().atMost(SOON).until(() -> isTold(grossenhain, "PROJECT_ADOPTED", adopted));
		wilsdruff.post("/api/v1/projects/" + id + "/nomination", Map.of("reason", "Weil es wirkt")).is(200);
		await().atMost(SOON).until(() -> isTold(grossenhain, "PROJECT_NOMINATED", id));
		grossenhain.delete("/api/v1/projects/" + id).is(204);
		assertThat(isTold(wilsdruff, "PROJECT_CHANGED", id)).isFalse();
	}

	private static boolean isTold(Client client, String type, String project) {
		return client.get("/api/v1/notifications?limit=100")
			.is(200)
			.json()
			.path("items")
			.valueStream()
			.anyMatch((one) -> one.path("type").stringValue().equals(type)
					&& one.path("projectId").stringValue("").equals(project));
	}

	private static String record(Client client, Map<String, Object> more) {
		return client.post("/api/v1/projects", project(more)).is(201).id();
	}

	private static Map<String, Object> project(Map<String, Object> more) {
		Map<String, Object> project = new HashMap<>(
				Map.of("title", "Projekt " + UUID.randomUUID(), "fieldsOfAction", List.of("graffiti")));
		project.putAll(more);
		return project;
	}

	private static List<String> ids(JsonNode page) {
		return page.path("items").valueStream().map((one) -> one.path("id").stringValue()).toList();
	}

}
