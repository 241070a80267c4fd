package de.asskomm;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;

import de.asskomm.Api.Answer;
import dev.asskomm.localstack.LocalStack;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;

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
		Api author = Api.as("koordination-grossenhain");
		Api reader = Api.as("koordination-wilsdruff");
		String word = word();
		this.stack.kafka().stop();
		String id;
		try {
			Answer created = author.publish(word);
			assertThat(created.status()).isEqualTo(201);
			id = created.id();
			this.platform.kill();
		}
		finally {
			this.stack.kafka().start();
		}
		this.platform.restart();
		await().atMost(PATIENCE).until(() -> !eventsOf(id).isEmpty());
		await().atMost(PATIENCE).until(() -> reader.found(word).contains(id));
		assertThat(eventsOf(id)).hasSize(1);
		assertThat(reader.found(word)).containsExactly(id);
		assertThat(reader.timesInFeed(id)).isEqualTo(1);
	}

	@Test
	void postingGoesOnWithoutKafkaAndEverythingArrivesLater() {
		Api author = Api.as("koordination-grossenhain");
		Api reader = Api.as("mitglied-leipzig");
		String word = word();
		List<String> ids = new ArrayList<>();
		this.stack.kafka().stop();
		try {
			for (int i = 0; i < 5; i++) {
				Answer created = author.publish(word + " " + i);
				assertThat(created.status()).isEqualTo(201);
				ids.add(created.id());
			}
			assertThat(reader.timesInFeed(ids.getLast())).isEqualTo(1);
		}
		finally {
			this.stack.kafka().start();
		}
		await().atMost(PATIENCE).until(() -> reader.found(word).containsAll(ids));
		assertThat(ids).allSatisfy((id) -> assertThat(eventsOf(id)).hasSize(1));
	}

	@Test
	void theFeedGoesOnWithoutTheSearchIndexAndTheIndexCatchesUp() {
		Api author = Api.as("koordination-grossenhain");
		Api reader = Api.as("koordination-wilsdruff");
		String word = word();
		this.stack.elasticsearch().kill();
		String id;
		try {
			id = author.publish(word).id();
			assertThat(reader.timesInFeed(id)).isEqualTo(1);
			Answer search = reader.get("/search?q=graffiti");
			assertThat(search.status()).isEqualTo(503);
			assertThat(search.contentType()).startsWith("application/problem+json");
		}
		finally {
			this.stack.elasticsearch().start();
		}
		await().atMost(PATIENCE).until(() -> reader.found(word).contains(id));
	}

	@Test
	void whatIsHiddenIsGoneFromFeedSearchAndInterface() {
		Api author = Api.as("koordination-grossenhain");
		Api reader = Api.as("koordination-wilsdruff");
		Api moderator = Api.as("moderation-lpr");
		String word = word();
		String id = author.publish(word).id();
		await().atMost(PATIENCE).until(() -> reader.found(word).contains(id));
		assertThat(reader
			.post("/reports", Map.of("targetType", "POST", "targetId", id, "reason", "PERSONAL_DATA", "text",
					"Ein Name steht darin."))
			.status()).isEqualTo(201);
		String caseId = moderator.get("/moderation/cases?state=OPEN&limit=100")
			.json()
			.get("items")
			.valueStream()
			.filter((item) -> item.toString().contains(id))
			.findFirst()
			.orElseThrow()
			.get("id")
			.asString();
		long version = moderator.get("/moderation/cases/" + caseId).json().get("version").asLong();
		Map<String, Object> decision = Map.of("action", "HIDE", "rule", "3.1", "text", "Bitte ohne Namen.", "version",
				version);
		assertThat(reader.post("/moderation/cases/" + caseId + "/decision", decision).status()).isEqualTo(403);
		assertThat(moderator.post("/moderation/cases/" + caseId + "/decision", decision).status()).isEqualTo(200);
		assertThat(reader.timesInFeed(id)).isZero();
		assertThat(reader.get("/posts/" + id).status()).isEqualTo(404);
		assertThat(reader.found(word)).doesNotContain(id);
		assertThat(author.get("/posts/" + id).body()).contains("Bitte ohne Namen.");
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
