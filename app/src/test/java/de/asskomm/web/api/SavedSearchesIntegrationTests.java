package de.asskomm.web.api;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import de.asskomm.Client;
import de.asskomm.Client.Answer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class SavedSearchesIntegrationTests extends ApiTests {

	private static final String SAVED = "/api/v1/saved-searches";

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private final Client author = client(coordinator("Stadt Großenhain"));

	private final Client seeker = client(coordinator("Stadt Wilsdruff"));

	private final String word = "wort" + UUID.randomUUID().toString().replace("-", "");

	@Test
	void tellsOfANewPostThatMeetsASavedSearch() {
		String search = this.seeker.post(SAVED, """
				{"name": "Farbe an Wänden", "q": "%s", "fieldOfAction": ["graffiti"], "type": ["POST"]}
				""".formatted(this.word)).is(201).id();
		this.author.post("/api/v1/posts", post("Anderes Feld " + this.word, "youth")).is(201);
		String id = this.author.post("/api/v1/posts", post("Passt " + this.word, "graffiti")).is(201).id();
		await().atMost(PATIENCE).untilAsserted(() -> assertThat(alerts(search)).hasSize(1));
		JsonNode alert = alerts(search).getFirst();
		assertThat(alert.path("type").stringValue()).isEqualTo("SAVED_SEARCH");
		assertThat(alert.path("postId").stringValue()).isEqualTo(id);
		assertThat(alert.path("organisation").path("name").stringValue()).isEqualTo("Stadt Großenhain");
		this.seeker.delete(SAVED + "/" + search).is(204);
	}

	@Test
	void savesListsAndDeletesOnesOwnSearches() {
		Answer saved = this.seeker.post(SAVED, "{\"q\": \" %s  bahnhof \", \"year\": [\"2026\"]}".formatted(this.word))
			.is(201);
		assertThat(saved.header("Location")).contains(SAVED + "/" + saved.id());
		assertThat(saved.json().path("name").stringValue()).isEqualTo(this.word + " bahnhof");
		assertThat(saved.json().path("year").get(0).stringValue()).isEqualTo("2026");
		assertThat(this.seeker.post(SAVED, "{\"q\": \"%s Bahnhof\", \"year\": [\"2026\"]}".formatted(this.word))
			.is(201)
			.id()).isEqualTo(saved.id());
		assertThat(this.seeker.get(SAVED).is(200).json().path("items").get(0).path("id").stringValue())
			.isEqualTo(saved.id());
		this.author.get(SAVED + "/" + saved.id()).is(404);
		this.author.delete(SAVED + "/" + saved.id()).is(404);
		this.seeker.delete(SAVED + "/" + saved.id()).is(204);
		this.seeker.get(SAVED + "/" + saved.id()).is(404);
		this.seeker.delete(SAVED + "/" + saved.id()).is(404);
	}

	@Test
	void saysWhatIsWrongWithASearch() {
		assertThat(this.seeker.post(SAVED, "{}").is(422).json().path("errors").get(0).path("message").stringValue())
			.contains("Suchwörter");
		assertThat(this.seeker.post(SAVED, "{\"q\": \"a\", \"district\": [\"x\"]}")
			.is(422)
			.json()
			.path("errors")
			.get(0)
			.path("field")
			.stringValue()).isEqualTo("district");
		this.seeker.post(SAVED, "{\"type\": [null]}").is(400);
		assertThat(this.seeker.post(SAVED, "{\"type\": [\"PROJECT\"]}")
			.is(422)
			.json()
			.path("errors")
			.get(0)
			.path("field")
			.stringValue()).isEqualTo("name");
	}

	@Test
	void tellsOfACommentToWhoeverLooksForComments() {
		String search = this.seeker.post(SAVED, """
				{"q": "%s", "type": ["COMMENT"]}
				""".formatted(this.word)).is(201).id();
		String post = this.author.post("/api/v1/posts", post("Frage", "graffiti")).is(201).id();
		String comment = this.author.post("/api/v1/posts/" + post + "/comments", """
				{"body": "Dazu %s"}
				""".formatted(this.word)).is(201).id();
		await().atMost(PATIENCE).untilAsserted(() -> assertThat(alerts(search)).hasSize(1));
		assertThat(alerts(search).getFirst().path("commentId").stringValue()).isEqualTo(comment);
		this.seeker.delete(SAVED + "/" + search).is(204);
	}

	@Test
	void saysWhichSearchesAreNeverTold() {
		Answer never = this.seeker.post(SAVED, "{\"q\": \"%s\", \"type\": [\"ORGANISATION\"]}".formatted(this.word))
			.is(201);
		Answer told = this.seeker.post(SAVED, "{\"q\": \"%s\"}".formatted(this.word)).is(201);
		assertThat(never.json().path("notifies").booleanValue()).isFalse();
		assertThat(told.json().path("notifies").booleanValue()).isTrue();
		this.seeker.delete(SAVED + "/" + never.id()).is(204);
		this.seeker.delete(SAVED + "/" + told.id()).is(204);
	}

	private List<JsonNode> alerts(String search) {
		return this.seeker.get("/api/v1/notifications?limit=100")
			.is(200)
			.json()
			.path("items")
			.valueStream()
			.filter((one) -> one.path("savedSearchId").asString("").equals(search))
			.toList();
	}

	private static String post(String title, String field) {
		return """
				{"kind": "NOTICE", "title": "%s", "body": "Text", "fieldsOfAction": ["%s"], "visibility": "NETWORK"}
				""".formatted(title, field);
	}

}
