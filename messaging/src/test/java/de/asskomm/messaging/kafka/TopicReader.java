package de.asskomm.messaging.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import de.asskomm.messaging.MessagingSettings;
import de.asskomm.messaging.Topic;
import dev.asskomm.localstack.LocalStack;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads a topic from its beginning, as another system would. */
final class TopicReader implements AutoCloseable {

	private static final Duration LONGEST = Duration.ofSeconds(20);

	private final KafkaConsumer<String, String> consumer;

	private final List<ConsumerRecord<String, String>> records = new ArrayList<>();

	TopicReader(Topic topic, MessagingSettings settings) {
		this.consumer = new KafkaConsumer<>(
				Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, LocalStack.shared().kafka().bootstrapServers()),
				new StringDeserializer(), new StringDeserializer());
		TopicPartition partition = new TopicPartition(topic.nameIn(settings.topicPrefix()), 0);
		this.consumer.assign(List.of(partition));
		this.consumer.seekToBeginning(List.of(partition));
	}

	/** Reads on until what was read so far satisfies a condition. */
	List<ConsumerRecord<String, String>> readUntil(Predicate<List<ConsumerRecord<String, String>>> enough) {
		long end = System.nanoTime() + LONGEST.toNanos();
		while (!enough.test(this.records)) {
			if (System.nanoTime() > end) {
				throw new AssertionError("Not within " + LONGEST + ", but only: " + this.records);
			}
			this.consumer.poll(Duration.ofMillis(100)).forEach(this.records::add);
		}
		return List.copyOf(this.records);
	}

	List<ConsumerRecord<String, String>> readUntilTold(Object id) {
		return readUntil((records) -> records.stream().anyMatch((record) -> record.key().equals(id.toString())));
	}

	@Override
	public void close() {
		this.consumer.close();
	}

}
