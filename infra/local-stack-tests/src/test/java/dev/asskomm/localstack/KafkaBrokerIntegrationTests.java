package dev.asskomm.localstack;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

class KafkaBrokerIntegrationTests {

	private final KafkaBroker kafka = LocalStack.shared().kafka();

	@Test
	void keepsRecordsAndConsumersPlacesWhenItIsKilled() throws Exception {
		String topic = createTopic();
		send(topic, "before");
		assertThat(receive(topic, 1)).containsExactly("before");
		int port = this.kafka.port();
		this.kafka.kill();
		this.kafka.start();
		assertThat(this.kafka.port()).isEqualTo(port);
		send(topic, "after");
		assertThat(receive(topic, 1)).containsExactly("after");
	}

	@Test
	void refusesTopicsThatNobodyCreated() throws Exception {
		try (Admin admin = Admin.create(settings())) {
			assertThatExceptionOfType(ExecutionException.class)
				.isThrownBy(() -> admin.describeTopics(List.of("unknown-" + UUID.randomUUID())).allTopicNames().get())
				.withCauseInstanceOf(UnknownTopicOrPartitionException.class);
		}
	}

	@Test
	void servesAssoonAsItIsStarted() throws Exception {
		this.kafka.stop();
		assertThat(Ports.isFree(this.kafka.port())).isTrue();
		this.kafka.start();
		try (Admin admin = Admin.create(settings())) {
			assertThat(admin.describeCluster().nodes().get()).hasSize(1);
		}
	}

	private String createTopic() throws Exception {
		String topic = "test-" + UUID.randomUUID();
		try (Admin admin = Admin.create(settings())) {
			admin.createTopics(Set.of(new NewTopic(topic, 1, (short) 1))).all().get();
		}
		return topic;
	}

	private void send(String topic, String value) throws Exception {
		try (KafkaProducer<String, String> producer = new KafkaProducer<>(settings(), new StringSerializer(),
				new StringSerializer())) {
			producer.send(new ProducerRecord<>(topic, "key", value)).get();
		}
	}

	private List<String> receive(String topic, int count) {
		List<String> values = new ArrayList<>();
		try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(settings(), new StringDeserializer(),
				new StringDeserializer())) {
			consumer.subscribe(List.of(topic));
			await().atMost(Duration.ofSeconds(60)).until(() -> {
				for (ConsumerRecord<String, String> received : consumer.poll(Duration.ofMillis(200))) {
					values.add(received.value());
				}
				return values.size() >= count;
			});
			consumer.commitSync();
		}
		return values;
	}

	private Map<String, Object> settings() {
		return Map.of("bootstrap.servers", this.kafka.bootstrapServers(), "group.id", "test", "auto.offset.reset",
				"earliest", "enable.auto.commit", "false");
	}

}
