package de.asskomm.web.api;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import de.asskomm.Client;
import de.asskomm.Client.Answer;
import de.asskomm.TestAccounts;
import de.asskomm.organisation.Actor;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class PostsIntegrationTests extends ApiTests {

	private final Actor grossenhain = coordinator("Stadt Großenhain");

	@Test
	void publishesAPostThatOtherTownsRead() {
		Client author = client(this.grossenhain);
		Answer created = author
			.post("/api/v1/posts",
					"""
							{"kind": "EXPERIENCE_REPORT", "title": "Saubere Stadt", "body": "Es *hilft*.",
							 "fieldsOfAction": ["graffiti", "littering"], "visibility": "NETWORK",
							 "template": {"occasion": "Graffiti", "measure": "Entfernen", "cost": "wenig", "effect": "gut", "again": "ja"}}
							""")
			.is(201);
		JsonNode post = created.json();
		String id = post.path("id").stringValue();
		assertThat(created.header("Location")).isEqualTo("/api/v1/posts/" + id);
		assertThat(created.header("Cache-Control")).isEqualTo("no-store");
		assertThat(UUID.fromString(id).version()).isEqualTo(7);
		assertThat(post.path("status").stringValue()).isEqualTo("PUBLISHED");
		assertThat(post.path("version").longValue()).isEqualTo(1);
		assertThat(post.path("organisation").path("name").stringValue()).isEqualTo("Stadt Großenhain");
		assertThat(post.path("organisation").path("type").stringValue()).isEqualTo("MUNICIPALITY");
		assertThat(post.path("author").path("displayName").stringValue()).isEqualTo("Koordinierungsstelle Großenhain");
		assertThat(post.path("bodyHtml").stringValue()).isEqualTo("<p>Es <em>hilft</em>.</p>\n");
		assertThat(post.path("publishedAt").stringValue()).endsWith("Z")
			.isEqualTo(post.path("createdAt").stringValue());
		assertThat(post.has("moderation")).isFalse();
		assertThat(post.has("source")).isFalse();

		Client reader = client(coordinator("Stadt Wilsdruff"));
		JsonNode read = reader.get("/api/v1/posts/" + id).is(200).json();
		assertThat(read).isEqualTo(post);
		JsonNode listed = reader.get("/api/v1/feed?organisation=" + this.grossenhain.organisation().id())
			.is(200)
			.json()
			.path("items");
		assertThat(listed.get(0).path("id").stringValue()).isEqualTo(id);
		assertThat(listed.get(0).path("template").path("measure").stringValue()).isEqualTo("Entfernen");
		assertThat(listed.get(0).has("bodyHtml")).isFalse();
	}

	@Test
	void keepsMarkupAsTypedAndRendersItSafely() {
		String typed = "<script>alert(1)</script>\\n\\n[x](javascript:alert(1)) **fett**";
		JsonNode post = client(this.grossenhain).post("/api/v1/posts", """
				{"kind": "NOTICE", "title": "<b>Titel</b>", "body": "%s", "fieldsOfAction": ["graffiti"]}
				""".formatted(typed)).is(201).json();
		assertThat(post.path("body").stringValue()).isEqualTo(typed.replace("\\n", "\n"));
		assertThat(post.path("title").stringValue()).isEqualTo("<b>Titel</b>");
		assertThat(post.path("bodyHtml").stringValue()).contains("&lt;script&gt;", "<strong>fett</strong>")
			.doesNotContain("<script")
			.doesNotContain("javascript:");
		assertThat(post.path("visibility").stringValue()).isEqualTo("NETWORK");
	}

	@Test
	void keepsADraftToItselfUntilItIsPublished() {
		Client author = client(this.grossenhain);
		JsonNode draft = author.post("/api/v1/posts", "{\"kind\": \"QUESTION\", \"status\": \"DRAFT\"}").is(201).json();
		String address = "/api/v1/posts/" + draft.path("id").stringValue();
		assertThat(draft.path("status").stringValue()).isEqualTo("DRAFT");
		assertThat(draft.has("publishedAt")).isFalse();
		Client stranger = client(coordinator("Stadt Wilsdruff"));
		stranger.get(address).isProblem(404, "not-found");

		author.put(address, "{\"version\": 1, \"kind\": \"QUESTION\", \"status\": \"PUBLISHED\"}").isInvalid("title");
		JsonNode published = author.put(address, """
				{"version": 1, "kind": "QUESTION", "title": "Wer hat Erfahrung?", "body": "Womit entfernen?",
				 "fieldsOfAction": ["graffiti"], "status": "PUBLISHED"}
				""").is(200).json();
		assertThat(published.path("status").stringValue()).isEqualTo("PUBLISHED");
		assertThat(published.path("version").longValue()).isEqualTo(2);
		stranger.get(address).is(200);
		assertThat(author.get(address + "/history").is(200).json().path("items").size())
			.as("what a draft said is no part of the history")
			.isZero();
		assertThat(stranger.get(address + "/history").is(200).json().path("items").size()).isZero();
	}

	@Test
	void changesAPostAndKeepsWhatItSaid() {
		Client author = client(this.grossenhain);
		String address = author.post("/api/v1/posts", post("Erste Fassung")).is(201).header("Location");
		JsonNode changed = author.put(address, """
				{"version": 1, "kind": "EXPERIENCE_REPORT", "title": "Zweite Fassung", "body": "Anders.",
				 "fieldsOfAction": ["littering"], "visibility": "NETWORK"}
				""").is(200).json();
		assertThat(changed.path("version").longValue()).isEqualTo(2);
		JsonNode history = client(coordinator("Stadt Wilsdruff")).get(address + "/history").is(200).json();
		assertThat(history.path("items").size()).isEqualTo(1);
		assertThat(history.path("items").get(0).path("title").stringValue()).isEqualTo("Erste Fassung");
		assertThat(history.path("items").get(0).path("version").longValue()).isEqualTo(1);
		assertThat(history.has("nextCursor")).isFalse();
	}

	@Test
	void refusesAChangeOfAnOlderVersionAndNamesTheCurrentOne() {
		Client author = client(this.grossenhain);
		String address = author.post("/api/v1/posts", post("Titel")).header("Location");
		String change = post("Neuer Titel").replaceFirst("\\{", "{\"version\": 1, ");
		author.put(address, change).is(200);
		Answer stale = author.put(address, change).isProblem(409, "stale");
		assertThat(stale.json().path("version").longValue()).isEqualTo(2);
		author.put(address, post("Ohne Fassung")).isInvalid("version");
	}

	@Test
	void acceptsTheWholeResourceBack() {
		Client author = client(this.grossenhain);
		Answer created = author.post("/api/v1/posts", post("Titel"));
		JsonNode again = author.put(created.header("Location"), created.text()).is(200).json();
		assertThat(again.path("version").longValue()).isEqualTo(2);
		assertThat(again.path("title").stringValue()).isEqualTo("Titel");
	}

	@Test
	void neverWidensTheVisibilityByLeavingItOut() {
		Client author = client(this.grossenhain);
		String address = author.post("/api/v1/posts", post("Intern").replace("NETWORK", "LPR")).header("Location");
		JsonNode changed = author.put(address, """
				{"version": 1, "kind": "NOTICE", "title": "Intern", "body": "x", "fieldsOfAction": ["graffiti"]}
				""").is(200).json();
		assertThat(changed.path("visibility").stringValue()).isEqualTo("LPR");
		client(coordinator("Stadt Wilsdruff")).get(address).isProblem(404, "not-found");
	}

	@Test
	void doesNotTurnAPublishedPostIntoADraft() {
		Client author = client(this.grossenhain);
		String address = author.post("/api/v1/posts", post("Titel")).header("Location");
		author.put(address, post("Titel").replaceFirst("\\{", "{\"version\": 1, \"status\": \"DRAFT\", "))
			.isInvalid("status");
	}

	@Test
	void takesAPostBack() {
		Client author = client(this.grossenhain);
		String address = author.post("/api/v1/posts", post("Zu früh")).header("Location");
		client(coordinator("Stadt Wilsdruff")).delete(address).isProblem(403, "not-allowed");
		author.delete(address).is(204);
		author.get(address).isProblem(404, "not-found");
	}

	@Test
	void refusesWhoeverDoesNotSpeakForTheOrganisation() {
		Answer refused = client(member()).post("/api/v1/posts", post("Titel")).isProblem(403, "not-allowed");
		assertThat(refused.json().path("detail").stringValue())
			.isEqualTo("Für Ihre Organisation schreiben darf nur die Koordination.");
	}

	@Test
	void refusesABodyForAnotherOrganisation() {
		Client author = client(this.grossenhain);
		String foreign = member().organisation().id().toString();
		String own = this.grossenhain.organisation().id().toString();
		for (String named : new String[] { "\"organisation\": \"%s\"", "\"organisationId\": \"%s\"",
				"\"organisation\": {\"id\": \"%s\", \"name\": \"Stadt Leipzig\"}" }) {
			String body = post("Titel").replaceFirst("\\{", "{" + named + ", ");
			author.post("/api/v1/posts", body.formatted(foreign)).isProblem(403, "not-allowed");
			author.post("/api/v1/posts", body.formatted("Stadt Leipzig")).isProblem(403, "not-allowed");
			author.post("/api/v1/posts", body.formatted(own)).is(201);
		}
	}

	@Test
	void refusesAProjectThatTheAuthorCannotSee() {
		client(this.grossenhain)
			.post("/api/v1/posts", post("Titel").replaceFirst("\\{", "{\"projectId\": \"" + UUID.randomUUID() + "\", "))
			.isInvalid("projectId");
	}

	@Test
	void listsTheFeedInPagesWithoutGapsOrRepetition() {
		Client author = client(this.grossenhain);
		List<String> newestFirst = new ArrayList<>();
		for (int i = 1; i <= 5; i++) {
			newestFirst.addFirst(author.post("/api/v1/posts", post("Beitrag " + i)).is(201).id());
		}
		String feed = "/api/v1/feed?limit=2&organisation=" + this.grossenhain.organisation().id();
		JsonNode first = author.get(feed).is(200).json();
		JsonNode second = author.get(feed + "&cursor=" + first.path("nextCursor").stringValue()).is(200).json();
		JsonNode third = author.get(feed + "&cursor=" + second.path("nextCursor").stringValue()).is(200).json();
		assertThat(ids(first)).isEqualTo(newestFirst.subList(0, 2));
		assertThat(ids(second)).isEqualTo(newestFirst.subList(2, 4));
		assertThat(ids(third)).startsWith(newestFirst.getLast());
	}

	@Test
	void theLastPageOfTheFeedSaysSo() {
		Client reader = client(this.grossenhain);
		String feed = "/api/v1/feed?limit=50&kind=EXPERIENCE_REPORT&organisation="
				+ this.grossenhain.organisation().id();
		Set<String> seen = new HashSet<>();
		JsonNode page = reader.get(feed).is(200).json();
		while (page.has("nextCursor")) {
			assertThat(ids(page)).hasSize(50).allMatch(seen::add);
			page = reader.get(feed + "&cursor=" + page.path("nextCursor").stringValue()).is(200).json();
		}
		assertThat(ids(page)).hasSizeLessThanOrEqualTo(50).allMatch(seen::add);
	}

	@Test
	void filtersTheFeedByKindFieldAndDistrict() {
		Client author = client(this.grossenhain);
		String report = author.post("/api/v1/posts", post("Bericht")).is(201).id();
		String question = author
			.post("/api/v1/posts",
					post("Frage").replace("EXPERIENCE_REPORT", "QUESTION").replace("graffiti", "littering"))
			.is(201)
			.id();
		String feed = "/api/v1/feed?organisation=" + this.grossenhain.organisation().id();
		assertThat(ids(author.get(feed + "&kind=QUESTION").json())).startsWith(question).doesNotContain(report);
		assertThat(ids(author.get(feed + "&fieldOfAction=graffiti").json())).startsWith(report)
			.doesNotContain(question);
		assertThat(ids(author.get(feed + "&district=14627").json())).startsWith(question, report);
		assertThat(ids(author.get(feed + "&district=14522").json())).isEmpty();
		assertThat(ids(author.get(feed + "&kind=&district=&fieldOfAction=&cursor=").json())).startsWith(question,
				report);
	}

	private static List<String> ids(JsonNode list) {
		return list.path("items").valueStream().map((item) -> item.path("id").stringValue()).toList();
	}

}
