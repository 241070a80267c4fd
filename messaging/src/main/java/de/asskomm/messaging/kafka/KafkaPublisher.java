package de.asskomm.messaging.kafka;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

import de.asskomm.messaging.LoggedEvent;
import de.asskomm.messaging.MessagingSettings;
import de.asskomm.messaging.Topic;
import de.asskomm.messaging.Wire;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * Writes events to Kafka in their order, or stops at the first that fails. Used by one
 * thread.
 */
final class KafkaPublisher implements AutoCloseable {

	/** Name of the record header that carries the sequence as decimal text. */
	static final String SEQUENCE_HEADER = "sequence";

	private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(1);

	private final Map<String, Object> configuration;

	private final MessagingSettings settings;

	private @Nullable Producer<String, String> producer;

	private boolean connected;

	KafkaPublisher(Map<String, Object> kafka, MessagingSettings settings) {
		this.settings = settings;
		this.configuration = new HashMap<>(kafka);
		this.configuration.put(ProducerConfig.ACKS_CONFIG, "all");
		this.configuration.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
		this.configuration.put(ProducerConfig.LINGER_MS_CONFIG, 0);
		this.configuration.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) REQUEST_TIMEOUT.toMillis());
		this.configuration.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, (int) REQUEST_TIMEOUT.toMillis());
		this.configuration.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
				(int) settings.deliveryTimeout().plus(REQUEST_TIMEOUT).toMillis());
		this.configuration.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, (int) REQUEST_TIMEOUT.toMillis());
		this.configuration.put(ProducerConfig.CLIENT_ID_CONFIG, settings.topicPrefix() + "-relay");
	}

	/**
	 * Publishes events and waits until all are acknowledged.
	 * @param events the events, in their order
	 * @throws DeliveryFailed if one was not acknowledged; some before it may be in Kafka,
	 * none after it will get there by this attempt
	 * @throws InterruptedException if the calling thread is interrupted
	 */
	void publish(List<LoggedEvent> events) throws DeliveryFailed, InterruptedException {
		try {
			Producer<String, String> current = connect();
			List<Future<RecordMetadata>> sent = new ArrayList<>(events.size());
			for (LoggedEvent event : events) {
				sent.add(current.send(record(event), (metadata, failure) -> {
					if (failure != null) {
						// Called before anything behind the failed record is sent:
						// closing
						// here keeps later versions from overtaking earlier ones.
						current.close(Duration.ZERO);
					}
				}));
			}
			for (Future<RecordMetadata> one : sent) {
				one.get();
			}
		}
		catch (ExecutionException ex) {
			disconnect();
			throw new DeliveryFailed((ex.getCause() != null) ? ex.getCause() : ex);
		}
		catch (KafkaException | IllegalStateException ex) {
			// A producer that a failed record closed refuses further ones with the
			// latter.
			disconnect();
			throw new DeliveryFailed(ex);
		}
	}

	/**
	 * A fresh producer is kept until it has found the cluster: making a new one for each
	 * attempt would be expensive and would log its configuration each time.
	 */
	private Producer<String, String> connect() throws DeliveryFailed {
		Producer<String, String> current = this.producer;
		if (current == null) {
			current = new KafkaProducer<>(this.configuration, new StringSerializer(), new StringSerializer());
			this.producer = current;
			this.connected = false;
		}
		if (!this.connected) {
			try {
				for (Topic topic : Topic.values()) {
					current.partitionsFor(topic.nameIn(this.settings.topicPrefix()));
				}
			}
			catch (KafkaException ex) {
				throw new DeliveryFailed(ex);
			}
			this.connected = true;
		}
		return current;
	}

	private ProducerRecord<String, String> record(LoggedEvent event) {
		ProducerRecord<String, String> record = new ProducerRecord<>(event.topic().nameIn(this.settings.topicPrefix()),
				event.aggregateId().toString(), Wire.envelope(event));
		record.headers().add(SEQUENCE_HEADER, Long.toString(event.sequence()).getBytes(StandardCharsets.US_ASCII));
		return record;
	}

	private void disconnect() {
		Producer<String, String> current = this.producer;
		this.producer = null;
		if (current != null) {
			current.close(Duration.ZERO);
		}
	}

	@Override
	public void close() {
		disconnect();
	}

}
