package de.asskomm.web.api;

import java.util.UUID;

import de.asskomm.Client;
import de.asskomm.Client.Answer;
import de.asskomm.organisation.Actor;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class ModerationIntegrationTests extends ApiTests {

	private static final String CASES = "/api/v1/moderation/cases";

	@Test
	void aReportLeadsToADecisionThatHidesThePost() {
		Actor author = coordinator("Stadt Großenhain");
		String post = client(author).post("/api/v1/posts", post("Mit Namen")).json().path("id").stringValue();
		Actor reporter = member();
		Answer reported = report(reporter, post).is(201);
		JsonNode report = reported.json();
		assertThat(report.path("state").stringValue()).isEqualTo("OPEN");
		assertThat(report.path("targetId").stringValue()).isEqualTo(post);
		assertThat(report.path("organisation").path("name").stringValue()).isEqualTo("Stadt Leipzig");

		Client moderator = client(moderator());
		JsonNode listed = caseOf(moderator, post);
		String address = CASES + "/" + listed.path("id").stringValue();
		assertThat(listed.path("title").stringValue()).isEqualTo("Mit Namen");
		assertThat(listed.path("reason").stringValue()).isEqualTo("PERSONAL_DATA");
		JsonNode open = moderator.get(address).is(200).json();
		assertThat(open.path("reports").get(0).path("text").stringValue()).isEqualTo("Ein Name");
		assertThat(open.path("post").path("title").stringValue()).isEqualTo("Mit Namen");
		assertThat(open.path("organisation").path("name").stringValue()).isEqualTo("Stadt Großenhain");

		JsonNode claimed = moderator.post(address + "/claim").is(200).json();
		assertThat(claimed.path("state").stringValue()).isEqualTo("CLAIMED");
		long version = claimed.path("version").longValue();
		client(secondModerator()).post(address + "/claim").isProblem(409, "stale");

		String decision = """
				{"action": "HIDE", "rule": "Keine personenbezogenen Daten", "text": "Bitte ohne Namen.", "version": %d}
				""";
		moderator.post(address + "/decision", decision.formatted(version - 1)).isProblem(409, "stale");
		moderator.post(address + "/decision", decision.formatted(version).replace("HIDE", "BAN")).isInvalid("action");
		moderator.post(address + "/decision", "{\"version\": %d}".formatted(version))
			.isInvalid("action")
			.isInvalid("rule")
			.isInvalid("text");
		moderator.post(address + "/decision", "{\"action\": \"HIDE\"}").isInvalid("version");
		JsonNode decided = moderator.post(address + "/decision", decision.formatted(version)).is(200).json();
		assertThat(decided.path("state").stringValue()).isEqualTo("DECIDED");
		assertThat(decided.path("decision").path("action").stringValue()).isEqualTo("HIDE");
		assertThat(decided.path("decision").path("by").path("displayName").stringValue()).isNotBlank();
		moderator.post(address + "/decision", decision.formatted(version + 1)).isProblem(409, "stale");

		client(reporter).get("/api/v1/posts/" + post).isProblem(404, "not-found");
		JsonNode hidden = client(author).get("/api/v1/posts/" + post).is(200).json();
		assertThat(hidden.path("status").stringValue()).isEqualTo("HIDDEN");
		assertThat(hidden.path("moderation").path("reason").stringValue()).isEqualTo("PERSONAL_DATA");
		assertThat(hidden.path("moderation").path("rule").stringValue()).isEqualTo("Keine personenbezogenen Daten");
		assertThat(hidden.path("moderation").path("text").stringValue()).isEqualTo("Bitte ohne Namen.");
		assertThat(hidden.path("moderation").path("automatic").booleanValue()).isFalse();
		assertThat(moderator.get("/api/v1/posts/" + post).is(200).json().has("moderation")).isTrue();
		client(author)
			.put("/api/v1/posts/" + post,
					post("Neu").replaceFirst("\\{", "{\"version\": %d, ".formatted(hidden.path("version").longValue())))
			.isProblem(403, "not-allowed");

		JsonNode followed = client(reporter).get(reported.header("Location")).is(200).json();
		assertThat(followed.path("state").stringValue()).isEqualTo("DECIDED");
		assertThat(followed.path("decision").stringValue()).isEqualTo("HIDE");
		assertThat(followed.path("version").longValue()).isGreaterThan(report.path("version").longValue());
	}

	@Test
	void aReportIsReadByItsReporterOnly() {
		String post = client(coordinator("Stadt Großenhain")).post("/api/v1/posts", post("Titel"))
			.json()
			.path("id")
			.stringValue();
		String address = report(member(), post).header("Location");
		client(coordinator("Stadt Wilsdruff")).get(address).isProblem(404, "not-found");
	}

	@Test
	void nobodyReportsWhatTheyCannotRead() {
		Actor author = coordinator("Stadt Großenhain");
		String draft = client(author).post("/api/v1/posts", "{\"kind\": \"NOTICE\", \"status\": \"DRAFT\"}")
			.json()
			.path("id")
			.stringValue();
		report(member(), draft).isProblem(404, "not-found");
		client(author).post("/api/v1/reports", """
				{"targetType": "POST", "targetId": "%s", "reason": "BORING"}
				""".formatted(client(author).post("/api/v1/posts", post("x")).json().path("id").stringValue()))
			.isInvalid("reason");
	}

	@Test
	void onlyModeratorsSeeCases() {
		Client town = client(coordinator("Stadt Großenhain"));
		town.get(CASES).isProblem(403, "forbidden");
		town.get(CASES + "/" + UUID.randomUUID()).isProblem(403, "forbidden");
		town.post(CASES + "/" + UUID.randomUUID() + "/claim").isProblem(403, "forbidden");
		town.post(CASES + "/" + UUID.randomUUID() + "/decision", "{}").isProblem(403, "forbidden");
		client(moderator()).get(CASES + "/" + UUID.randomUUID()).isProblem(404, "not-found");
	}

	@Test
	void listsCasesInPages() {
		Actor author = coordinator("Stadt Großenhain");
		for (int i = 0; i < 3; i++) {
			String post = client(author).post("/api/v1/posts", post("Beitrag " + i)).json().path("id").stringValue();
			report(member(), post).is(201);
		}
		Client moderator = client(moderator());
		int seen = 0;
		String cursor = "";
		do {
			JsonNode page = moderator.get(CASES + "?limit=2&cursor=" + cursor).is(200).json();
			assertThat(page.path("items").isEmpty()).isFalse();
			seen += page.path("items").size();
			cursor = page.path("nextCursor").stringValue("");
		}
		while (!cursor.isEmpty());
		assertThat(seen).isEqualTo(moderator.get(CASES + "?limit=100").json().path("items").size());
	}

	private Answer report(Actor reporter, String post) {
		return client(reporter).post("/api/v1/reports", """
				{"targetType": "POST", "targetId": "%s", "reason": "PERSONAL_DATA", "text": "Ein Name"}
				""".formatted(post));
	}

	private static JsonNode caseOf(Client moderator, String post) {
		return moderator.get(CASES + "?state=OPEN&reason=PERSONAL_DATA&limit=100")
			.is(200)
			.json()
			.path("items")
			.valueStream()
			.filter((found) -> found.path("targetId").stringValue().equals(post))
			.findFirst()
			.orElseThrow();
	}

}
