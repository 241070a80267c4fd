package de.asskomm.web.api;

import java.util.List;
import java.util.UUID;

import de.asskomm.Client;
import de.asskomm.Client.Answer;
import de.asskomm.TestAccounts;
import de.asskomm.organisation.Actor;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class ConversationsIntegrationTests extends ApiTests {

	private Answer start(Actor from, Actor to, String subject) {
		return client(from).post("/api/v1/conversations", """
				{"subject": "%s", "organisations": ["%s"], "message": "Wie haben Sie das **finanziert**?"}
				""".formatted(subject, to.organisation().id()));
	}

	@Test
	void twoTownsWriteToEachOtherAndNobodyElseSeesIt() {
		Actor wilsdruff = coordinator("Stadt Wilsdruff");
		Actor grossenhain = coordinator("Stadt Großenhain");
		Actor colleague = colleague();
		Answer started = start(wilsdruff, grossenhain, "Graffiti").is(201);
		String address = started.header("Location");
		JsonNode conversation = started.json();
		assertThat(conversation.path("organisation").path("name").stringValue()).isEqualTo("Stadt Wilsdruff");
		assertThat(conversation.path("organisations").valueStream().map((one) -> one.path("name").stringValue()))
			.containsExactly("Stadt Großenhain", "Stadt Wilsdruff");
		assertThat(conversation.path("messages").get(0).path("bodyHtml").stringValue())
			.isEqualTo("<p>Wie haben Sie das <strong>finanziert</strong>?</p>\n");
		assertThat(conversation.path("unread").longValue()).isZero();
		assertThat(conversation.path("author").path("id").stringValue()).isEqualTo(wilsdruff.member().toString());

		for (Actor reader : List.of(grossenhain, colleague)) {
			JsonNode inbox = client(reader).get("/api/v1/conversations").is(200).json().path("items").get(0);
			assertThat(inbox.path("subject").stringValue()).isEqualTo("Graffiti");
			assertThat(inbox.path("unread").longValue()).isEqualTo(1);
			assertThat(inbox.path("latestMessage").path("body").stringValue()).contains("finanziert");
			assertThat(inbox.has("messages")).isFalse();
		}
		client(colleague).post(address + "/read").is(204);
		assertThat(client(grossenhain).get(address).json().path("unread").longValue())
			.as("read by one coordinator is read by the town")
			.isZero();
		JsonNode answer = client(colleague).post(address + "/messages", "{\"message\": \"Aus dem Bauhof.\"}")
			.is(201)
			.json();
		assertThat(answer.path("number").longValue()).isEqualTo(2);
		assertThat(answer.path("organisation").path("name").stringValue()).isEqualTo("Stadt Großenhain");
		assertThat(client(wilsdruff).get(address).json().path("messages").size()).isEqualTo(2);

		Client stranger = client(coordinator("Stadt Frankenberg/Sa."));
		stranger.get(address).isProblem(404, "not-found");
		stranger.post(address + "/messages", "{\"message\": \"Ich auch\"}").isProblem(404, "not-found");
		stranger.post(address + "/read").isProblem(404, "not-found");
		assertThat(stranger.get("/api/v1/conversations").text()).doesNotContain(started.id());
		try (TestAccounts.TemporaryAccount account = TestAccounts.shared()
			.accountOf(grossenhain.organisation().id().toString())) {
			Client member = Client.as(account.username());
			member.get(address).isProblem(403, "forbidden");
			member.get("/api/v1/conversations").isProblem(403, "forbidden");
			member.post(address + "/messages", "{\"message\": \"x\"}").isProblem(403, "forbidden");
		}
	}

	@Test
	void readsALongConversationInPages() {
		Actor wilsdruff = coordinator("Stadt Wilsdruff");
		String address = start(wilsdruff, coordinator("Stadt Großenhain"), "Lang").header("Location");
		for (int i = 2; i <= 5; i++) {
			client(wilsdruff).post(address + "/messages", "{\"message\": \"Nachricht %d\"}".formatted(i)).is(201);
		}
		JsonNode first = client(wilsdruff).get(address + "?limit=3").json();
		assertThat(first.path("messages").size()).isEqualTo(3);
		JsonNode second = client(wilsdruff).get(address + "?limit=3&cursor=" + first.path("nextCursor").stringValue())
			.json();
		assertThat(second.path("messages").valueStream().map((message) -> message.path("number").longValue()))
			.containsExactly(4L, 5L);
		assertThat(second.has("nextCursor")).isFalse();
		assertThat(second.path("author")).isEqualTo(first.path("author"));
		client(wilsdruff).get(address + "?cursor=-1").isInvalid("cursor");
		client(wilsdruff).get(address + "?cursor=abc").isInvalid("cursor");
	}

	@Test
	void listsTheInboxInPages() {
		Actor wilsdruff = coordinator("Stadt Wilsdruff");
		Actor grossenhain = coordinator("Stadt Großenhain");
		for (String subject : List.of("Erste", "Zweite", "Dritte")) {
			start(wilsdruff, grossenhain, subject).is(201);
		}
		JsonNode first = client(grossenhain).get("/api/v1/conversations?limit=2").json();
		JsonNode second = client(grossenhain)
			.get("/api/v1/conversations?limit=2&cursor=" + first.path("nextCursor").stringValue())
			.json();
		assertThat(first.path("items").valueStream().map((item) -> item.path("subject").stringValue()))
			.containsExactly("Dritte", "Zweite");
		assertThat(second.path("items").valueStream().map((item) -> item.path("subject").stringValue()))
			.startsWith("Erste");
	}

	@Test
	void startsFromAPostThatTheWriterCanSee() {
		Actor wilsdruff = coordinator("Stadt Wilsdruff");
		Actor grossenhain = coordinator("Stadt Großenhain");
		String post = client(grossenhain).post("/api/v1/posts", post("Erfahrung")).json().path("id").stringValue();
		String body = """
				{"subject": "Frage", "organisations": [{"id": "%s"}], "message": "Wie?", "postId": "%s"}
				""";
		JsonNode started = client(wilsdruff)
			.post("/api/v1/conversations", body.formatted(grossenhain.organisation().id(), post))
			.is(201)
			.json();
		assertThat(started.path("postId").stringValue()).isEqualTo(post);
		client(wilsdruff)
			.post("/api/v1/conversations", body.formatted(grossenhain.organisation().id(), UUID.randomUUID()))
			.isInvalid("postId");
	}

	@Test
	void refusesToWriteAsAnotherOrganisation() {
		Actor wilsdruff = coordinator("Stadt Wilsdruff");
		Actor grossenhain = coordinator("Stadt Großenhain");
		client(wilsdruff).post("/api/v1/conversations", """
				{"subject": "x", "organisations": ["%s"], "message": "y", "organisationId": "%s"}
				""".formatted(grossenhain.organisation().id(), grossenhain.organisation().id()))
			.isProblem(403, "not-allowed");
		client(wilsdruff).post("/api/v1/conversations", """
				{"subject": "x", "organisations": ["%s"], "message": "y"}
				""".formatted(wilsdruff.organisation().id())).isInvalid("organisations");
	}

}
