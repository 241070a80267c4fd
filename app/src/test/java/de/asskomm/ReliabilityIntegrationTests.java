package de.asskomm;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Stream;

import de.asskomm.Browser.Page;
import de.asskomm.Client.Answer;
import dev.asskomm.localstack.LocalStack;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What stays true while servers or the platform itself fail. */
class ReliabilityIntegrationTests {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private static final String TOPIC = "asskomm.feed.v1";

	private final RunningPlatform platform = RunningPlatform.shared();

	private final LocalStack stack = LocalStack.shared();

	@Test
	void aPostThatWasAnsweredSurvivesTheEndOfThePlatformExactlyOnce() {
		Client author = Client.as("koordination-grossenhain");
		Client reader = Client.as("koordination-wilsdruff");
		String word = word();
		this.stack.kafka().stop();
		String id;
		try {
			Answer created = publish(author, word);
			assertThat(created.status()).isEqualTo(201);
			id = created.id();
			this.platform.kill();
		}
		finally {
			this.stack.kafka().start();
		}
		this.platform.restart();
		await().atMost(PATIENCE).until(() -> !eventsOf(id).isEmpty());
		await().atMost(PATIENCE).until(() -> found(reader, word).contains(id));
		assertThat(eventsOf(id)).hasSize(1);
		assertThat(found(reader, word)).containsExactly(id);
		assertThat(timesInFeed(reader, id)).isEqualTo(1);
	}

	@Test
	void postingGoesOnWithoutKafkaAndEverythingArrivesLater() {
		Client author = Client.as("koordination-grossenhain");
		Client reader = Client.as("mitglied-leipzig");
		String word = word();
		List<String> ids = new ArrayList<>();
		this.stack.kafka().stop();
		try {
			for (int i = 0; i < 5; i++) {
				Answer created = publish(author, word + " " + i);
				assertThat(created.status()).isEqualTo(201);
				ids.add(created.id());
			}
			assertThat(timesInFeed(reader, ids.getLast())).isEqualTo(1);
		}
		finally {
			this.stack.kafka().start();
		}
		await().atMost(PATIENCE).until(() -> found(reader, word).containsAll(ids));
		assertThat(ids).allSatisfy((id) -> assertThat(eventsOf(id)).hasSize(1));
	}

	@Test
	void theFeedGoesOnWithoutTheSearchIndexAndTheIndexCatchesUp() {
		Client author = Client.as("koordination-grossenhain");
		Client reader = Client.as("koordination-wilsdruff");
		String word = word();
		this.stack.elasticsearch().kill();
		String id;
		try {
			id = publish(author, word).id();
			assertThat(timesInFeed(reader, id)).isEqualTo(1);
			Answer search = reader.get("/api/v1/search?q=graffiti");
			search.isProblem(503, "search-unavailable");
			assertThat(search.header("Retry-After")).isEqualTo("5");
			Page page = Browser.anonymous().open("/suche?q=graffiti");
			assertThat(page.status()).isEqualTo(503);
			assertThat(page.body()).contains("Die Suche ist gerade nicht erreichbar");
			assertThat(search.text()).doesNotContain(String.valueOf(this.stack.elasticsearch().port()));
		}
		finally {
			this.stack.elasticsearch().start();
		}
		await().atMost(PATIENCE).until(() -> found(reader, word).contains(id));
	}

	@Test
	void whatIsHiddenIsGoneFromFeedSearchAndInterface() {
		Client author = Client.as("koordination-grossenhain");
		Client reader = Client.as("koordination-wilsdruff");
		Client moderator = Client.as("moderation-lpr");
		String word = word();
		String id = publish(author, word).id();
		await().atMost(PATIENCE).until(() -> found(reader, word).contains(id));
		assertThat(reader
			.post("/api/v1/reports", Map.of("targetType", "POST", "targetId", id, "reason", "PERSONAL_DATA", "text",
					"Ein Name steht darin."))
			.status()).isEqualTo(201);
		String caseId = moderator.get("/api/v1/moderation/cases?state=OPEN&limit=100")
			.json()
			.get("items")
			.valueStream()
			.filter((item) -> item.toString().contains(id))
			.findFirst()
			.orElseThrow()
			.get("id")
			.asString();
		long version = moderator.get("/api/v1/moderation/cases/" + caseId).json().get("version").asLong();
		Map<String, Object> decision = Map.of("action", "HIDE", "rule", "3.1", "text", "Bitte ohne Namen.", "version",
				version);
		assertThat(reader.post("/api/v1/moderation/cases/" + caseId + "/decision", decision).status()).isEqualTo(403);
		assertThat(moderator.post("/api/v1/moderation/cases/" + caseId + "/decision", decision).status())
			.isEqualTo(200);
		assertThat(timesInFeed(reader, id)).isZero();
		assertThat(reader.get("/api/v1/posts/" + id).status()).isEqualTo(404);
		assertThat(found(reader, word)).doesNotContain(id);
		assertThat(author.get("/api/v1/posts/" + id).text()).contains("Bitte ohne Namen.");
	}

	/** Publishes a notice for the network. */
	private static Answer publish(Client author, String title) {
		return author.post("/api/v1/posts", Map.of("kind", "NOTICE", "title", title, "body", "Text zu " + title,
				"fieldsOfAction", List.of("graffiti"), "visibility", "NETWORK"));
	}

	/** How often the newest posts of the feed are this one. */
	private static long timesInFeed(Client reader, String id) {
		return ids(reader.get("/api/v1/feed?limit=50").json().path("items")).filter(id::equals).count();
	}

	/** The identifiers that a search finds; none while it is unavailable. */
	private static List<String> found(Client reader, String words) {
		Answer answer = reader.get("/api/v1/search?limit=50&q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
		return (answer.status() == 200) ? ids(answer.json().path("hits")).toList() : List.of();
	}

	private static Stream<String> ids(JsonNode items) {
		return items.valueStream().map((item) -> item.path("id").stringValue());
	}

	/** The values of all records about one post, without repetitions after a crash. */
	private List<String> eventsOf(String id) {
		Properties properties = new Properties();
		properties.putAll(Map.of("bootstrap.servers", this.stack.kafka().bootstrapServers(), "key.deserializer",
				StringDeserializer.class, "value.deserializer", StringDeserializer.class));
		try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(properties)) {
			TopicPartition partition = new TopicPartition(TOPIC, 0);
			consumer.assign(List.of(partition));
			consumer.seekToBeginning(List.of(partition));
			long end = consumer.endOffsets(List.of(partition)).get(partition);
			List<String> values = new ArrayList<>();
			while (consumer.position(partition) < end) {
				for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofSeconds(1))) {
					if (id.equals(record.key())) {
						values.add(record.value());
					}
				}
			}
			return values.stream().distinct().toList();
		}
	}

	private static String word() {
		return "Probe" + UUID.randomUUID().toString().replace("-", "");
	}

}
