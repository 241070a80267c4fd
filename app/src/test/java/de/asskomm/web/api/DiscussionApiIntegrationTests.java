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

/** What others say to a post, and who is told of it, over the interface. */
class DiscussionApiIntegrationTests {

	private static final Duration SOON = Duration.ofSeconds(60);

	private static Client asking;

	private static Client answering;

	@BeforeAll
	static void signIn() {
		asking = Client.as("koordination-grossenhain");
		answering = Client.as("koordination-wilsdruff");
		// whoever has been here once can be told something
		asking.get("/api/v1/me").is(200);
		answering.get("/api/v1/me").is(200);
	}

	@Test
	void aQuestionIsAnsweredAndTheAnswerAccepted() {
		String post = post(asking, Map.of("kind", "QUESTION"));
		Client.Answer written = answering.with("Idempotency-Key", UUID.randomUUID().toString())
			.post("/api/v1/posts/" + post + "/comments", Map.of("body", "Mit **Trockeneis**."))
			.is(201);
		JsonNode comment = written.json();
		assertThat(comment.path("bodyHtml").stringValue()).contains("<strong>Trockeneis</strong>");
		assertThat(comment.path("organisation").path("name").stringValue()).isEqualTo("Stadt Wilsdruff");
		String reply = asking
			.post("/api/v1/posts/" + post + "/comments", Map.of("body", "Danke", "parentId", written.id()))
			.is(201)
			.id();
		JsonNode comments = asking.get("/api/v1/posts/" + post + "/comments").is(200).json().path("items");
		assertThat(comments.valueStream().map((one) -> one.path("id").stringValue())).containsExactly(written.id(),
				reply);
		assertThat(asking.get("/api/v1/feed?unanswered=true&limit=100").text()).contains(post);
		asking.post("/api/v1/posts/" + post + "/accepted-answer", Map.of("commentId", written.id())).is(200);
		JsonNode read = answering.get("/api/v1/posts/" + post).is(200).json();
		assertThat(read.path("acceptedAnswerId").stringValue()).isEqualTo(written.id());
		assertThat(read.path("comments").intValue()).isEqualTo(2);
		assertThat(asking.get("/api/v1/feed?unanswered=true&limit=100").text()).doesNotContain(post);
	}

	@Test
	void theSameKeyCommentsOnce() {
		String post = post(asking, Map.of());
		Client repeating = answering.with("Idempotency-Key", UUID.randomUUID().toString());
		String first = repeating.post("/api/v1/posts/" + post + "/comments", Map.of("body", "Einmal")).is(201).id();
		assertThat(repeating.post("/api/v1/posts/" + post + "/comments", Map.of("body", "Einmal")).is(201).id())
			.isEqualTo(first);
		assertThat(asking.get("/api/v1/posts/" + post + "/comments").json().path("items").size()).isEqualTo(1);
	}

	@Test
	void badInputIsNamedAndChangesNothing() {
		String post = post(asking, Map.of());
		String path = "/api/v1/posts/" + post + "/comments";
		answering.post(path, Map.of("body", " ")).isInvalid("body");
		answering.post(path, Map.of("body", "x".repeat(5_001))).isInvalid("body");
		answering.post(path, Map.of("body", "So", "parentId", "unsinn")).isInvalid("parentId");
		answering.post(path, Map.of("body", "So", "parentId", UUID.randomUUID().toString())).isInvalid("parentId");
		answering.post(path, "{").isProblem(400, "malformed");
		answering.post("/api/v1/posts/" + UUID.randomUUID() + "/comments", Map.of("body", "So"))
			.isProblem(404, "not-found");
		answering.post("/api/v1/posts/" + post + "/reactions", Map.of("kind", "LIKE")).isInvalid("kind");
		asking.post("/api/v1/posts/" + post + "/reactions", Map.of("kind", "HELPFUL")).isProblem(403, "not-allowed");
		asking.post("/api/v1/posts/" + post + "/accepted-answer", Map.of("commentId", UUID.randomUUID().toString()))
			.isInvalid("commentId");
		assertThat(asking.get(path).json().path("items").isEmpty()).isTrue();
	}

	@Test
	void aStaleChangeIsRefused() {
		String post = post(asking, Map.of());
		String id = answering.post("/api/v1/posts/" + post + "/comments", Map.of("body", "Eins")).id();
		answering.put("/api/v1/comments/" + id, "{\"body\": \"Zwei\", \"version\": 1}").is(200);
		answering.put("/api/v1/comments/" + id, "{\"body\": \"Drei\", \"version\": 1}").isProblem(409, "stale");
		answering.put("/api/v1/comments/" + id, "{\"body\": \"Drei\"}").isInvalid("version");
		answering.delete("/api/v1/comments/" + id).is(204);
		answering.delete("/api/v1/comments/" + id).isProblem(404, "not-found");
	}

	@Test
	void aRequestSaysWhatIsSoughtAndUntilWhen() {
		String post = post(asking, Map.of("kind", "PARTNER_REQUEST", "until", "2099-06-30", "sought", "Ein Partner",
				"offered", "Erfahrung"));
		JsonNode request = answering.get("/api/v1/posts/" + post).json().path("partnerRequest");
		assertThat(request.path("until").stringValue()).isEqualTo("2099-06-30");
		assertThat(request.path("sought").stringValue()).isEqualTo("Ein Partner");
		asking.post("/api/v1/posts", draft(Map.of("kind", "PARTNER_REQUEST", "until", "2001-01-01")))
			.isInvalid("until");
		asking.post("/api/v1/posts", draft(Map.of("kind", "PARTNER_REQUEST", "until", "morgen"))).isInvalid("until");
		asking.post("/api/v1/posts", draft(Map.of("mentions", List.of(UUID.randomUUID().toString()))))
			.isInvalid("mentions");
	}

	@Test
	void whoeverIsNamedIsToldAndReadsItOnce() {
		String post = post(asking, Map.of("body", "Wie macht das @Wilsdruff?"));
		await().atMost(SOON).until(() -> notification(post) != null);
		JsonNode told = notification(post);
		assertThat(told.path("type").stringValue()).isEqualTo("MENTION");
		assertThat(told.path("organisation").path("name").stringValue()).isEqualTo("Stadt Großenhain");
		answering.post("/api/v1/notifications/read", Map.of("ids", List.of(told.path("id").stringValue()))).is(204);
		assertThat(notification(post).has("readAt")).isTrue();
		asking.delete("/api/v1/posts/" + post).is(204);
		assertThat(notification(post)).isNull();
	}

	@Test
	void everybodyFollowsAndSeesItInTheirOwnFeed() {
		Client follower = Client.as("mitglied-leipzig");
		String post = post(asking, Map.of());
		assertThat(follower.get("/api/v1/feed/mine?limit=100").is(200).text()).doesNotContain(post);
		follower.put("/api/v1/follows/post/" + post, "").is(204);
		assertThat(follower.get("/api/v1/feed/mine?limit=100").text()).contains(post);
		assertThat(follower.get("/api/v1/follows").text()).contains(post);
		follower.delete("/api/v1/follows/post/" + post).is(204);
		assertThat(follower.get("/api/v1/feed/mine?limit=100").text()).doesNotContain(post);
		follower.put("/api/v1/follows/unsinn/x", "").isProblem(404, "not-found");
		follower.put("/api/v1/follows/post/" + UUID.randomUUID(), "").isProblem(404, "not-found");
	}

	@Test
	void everybodyDecidesWhatToBeTold() {
		Client member = Client.as("mitglied-polizei");
		JsonNode settings = member.put("/api/v1/notification-settings", "{\"FOLLOWED\": false}").is(200).json();
		assertThat(settings.path("FOLLOWED").booleanValue()).isFalse();
		assertThat(settings.path("MENTION").booleanValue()).isTrue();
		member.put("/api/v1/notification-settings", "{\"UNSINN\": true}").isInvalid("UNSINN");
		member.put("/api/v1/notification-settings", "{\"FOLLOWED\": true}").is(200);
	}

	private static JsonNode notification(String post) {
		return answering.get("/api/v1/notifications?limit=100")
			.is(200)
			.json()
			.path("items")
			.valueStream()
			.filter((one) -> one.path("postId").stringValue().equals(post))
			.findFirst()
			.orElse(null);
	}

	private static String post(Client author, Map<String, Object> more) {
		return author.post("/api/v1/posts", draft(more)).is(201).id();
	}

	private static Map<String, Object> draft(Map<String, Object> more) {
		Map<String, Object> draft = new HashMap<>(Map.of("kind", "NOTICE", "title", "Gespräch", "body",
				"Was meinen Sie?", "fieldsOfAction", List.of("graffiti")));
		draft.putAll(more);
		return draft;
	}

}
