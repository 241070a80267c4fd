package de.asskomm.web.api;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import de.asskomm.Client;
import de.asskomm.Client.Answer;
import de.asskomm.organisation.Actor;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class IdempotencyIntegrationTests extends ApiTests {

	@Test
	void createsOnceHoweverOftenARequestIsRepeated() {
		Actor author = coordinator("Stadt Großenhain");
		Client client = client(author).with("Idempotency-Key", unique("mein Schluessel/1"));
		String title = unique("Einmal");
		Answer first = client.post("/api/v1/posts", post(title)).is(201);
		for (int i = 0; i < 3; i++) {
			Answer again = client.post("/api/v1/posts", post(title).replace("\n", "  \n ")).is(201);
			assertThat(again.json()).isEqualTo(first.json());
			assertThat(again.header("Location")).isEqualTo(first.header("Location"));
		}
		assertThat(posts(author, title)).isEqualTo(1);
	}

	@Test
	void createsOnceEvenIfTheRepeatsComeAtTheSameTime() throws Exception {
		Actor author = coordinator("Stadt Großenhain");
		Client client = client(author).with("Idempotency-Key", UUID.randomUUID().toString());
		String title = unique("Gleichzeitig");
		List<Callable<Answer>> requests = new ArrayList<>();
		for (int i = 0; i < 12; i++) {
			requests.add(() -> client.post("/api/v1/posts", post(title)));
		}
		Set<String> ids = new HashSet<>();
		try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
			for (Future<Answer> answer : executor.invokeAll(requests)) {
				ids.add(answer.get().is(201).json().path("id").stringValue());
			}
		}
		assertThat(ids).hasSize(1);
		assertThat(posts(author, title)).isEqualTo(1);
	}

	@Test
	void refusesTheSameKeyForAnotherRequest() {
		Actor author = coordinator("Stadt Großenhain");
		Client client = client(author).with("Idempotency-Key", UUID.randomUUID().toString());
		String title = unique("Eins");
		client.post("/api/v1/posts", post(title)).is(201);
		client.post("/api/v1/posts", post("Zwei")).isInvalid("Idempotency-Key");
		client
			.post("/api/v1/reports",
					"{\"targetType\": \"POST\", \"targetId\": \"%s\", \"reason\": \"INSULT\"}"
						.formatted(UUID.randomUUID()))
			.isInvalid("Idempotency-Key");
		assertThat(posts(author, title)).isEqualTo(1);
	}

	@Test
	void doesNotUseUpAKeyForARefusedRequest() {
		Client client = client(coordinator("Stadt Großenhain")).with("Idempotency-Key", UUID.randomUUID().toString());
		client.post("/api/v1/posts", post("")).isInvalid("title");
		client.post("/api/v1/posts", post("Jetzt vollständig")).is(201);
	}

	@Test
	void keepsTheKeysOfMembersApart() {
		String key = UUID.randomUUID().toString();
		String one = client(coordinator("Stadt Großenhain")).with("Idempotency-Key", key)
			.post("/api/v1/posts", post("Eins"))
			.is(201)
			.header("Location");
		String other = client(coordinator("Stadt Wilsdruff")).with("Idempotency-Key", key)
			.post("/api/v1/posts", post("Eins"))
			.is(201)
			.header("Location");
		assertThat(one).isNotEqualTo(other);
	}

	@Test
	void repeatsReportsConversationsAndMessages() {
		Actor town = coordinator("Stadt Großenhain");
		String post = client(town).post("/api/v1/posts", post("Zu melden")).json().path("id").stringValue();
		Client reporter = client(member());
		assertRepeatable(reporter, "/api/v1/reports",
				"{\"targetType\": \"POST\", \"targetId\": \"%s\", \"reason\": \"INSULT\"}".formatted(post));
		Client writer = client(coordinator("Stadt Wilsdruff"));
		Answer conversation = assertRepeatable(writer, "/api/v1/conversations",
				"{\"organisations\": [\"%s\"], \"subject\": \"Frage\", \"message\": \"Wie?\"}"
					.formatted(town.organisation().id()));
		String messages = conversation.header("Location") + "/messages";
		Answer message = assertRepeatable(writer, messages, "{\"message\": \"Und womit?\"}");
		assertThat(message.json().path("number").longValue()).isEqualTo(2);
		assertThat(writer.get(conversation.header("Location")).json().path("version").longValue()).isEqualTo(2);
	}

	private Answer assertRepeatable(Client client, String address, String body) {
		Client withKey = client.with("Idempotency-Key", UUID.randomUUID().toString());
		Answer first = withKey.post(address, body).is(201);
		Answer second = withKey.post(address, body).is(201);
		assertThat(second.json()).isEqualTo(first.json());
		assertThat(second.header("Location")).isEqualTo(first.header("Location"));
		return first;
	}

	/** How many posts of the author have the title. */
	private static long posts(Actor author, String title) {
		return client(author).get("/api/v1/feed?limit=100&organisation=" + author.organisation().id())
			.is(200)
			.json()
			.path("items")
			.valueStream()
			.filter((post) -> post.path("title").stringValue().equals(title))
			.count();
	}

}
