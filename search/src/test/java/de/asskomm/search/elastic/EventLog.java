package de.asskomm.search.elastic;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;

import de.asskomm.discussion.Comment;
import de.asskomm.exchange.Post;
import de.asskomm.organisation.Organisation;
import de.asskomm.practice.PracticeReview;
import de.asskomm.project.PreventionProject;
import dev.asskomm.localstack.LocalStack;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Publishes events as the platform's other half does. */
final class EventLog implements AutoCloseable {

	private final Producer<@Nullable String, byte @Nullable []> producer = new KafkaProducer<>(
			Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, LocalStack.shared().kafka().bootstrapServers()),
			new StringSerializer(), new ByteArraySerializer());

	private final String topicPrefix;

	EventLog(String topicPrefix) {
		this.topicPrefix = topicPrefix;
	}

	void tellsOf(Post post) {
		String key = post.id().toString();
		publish(KnowledgeEventListener.FEED, key, envelope("POST_CHANGED", post.version(), key));
	}

	void tellsOfPublicationOf(Post post) {
		String key = post.id().toString();
		publish(KnowledgeEventListener.FEED, key, envelope("POST_PUBLISHED", post.version(), key));
	}

	void tellsOf(PreventionProject project) {
		String key = project.id().toString();
		publish(KnowledgeEventListener.PROJECTS, key, envelope("PROJECT_PUBLISHED", project.version(), key));
	}

	void tellsOf(Comment comment) {
		String key = comment.id().toString();
		publish(KnowledgeEventListener.FEED, key, envelope("COMMENT_ADDED", comment.version(), key));
	}

	void tellsOf(Organisation organisation) {
		String key = organisation.id().toString();
		publish(KnowledgeEventListener.NETWORK, key, envelope("ORGANISATION_CHANGED", 1, key));
	}

	/** The review is an aggregate of its own, with an identifier of its own. */
	void tellsOf(PracticeReview review) {
		publish(KnowledgeEventListener.PROJECTS, UUID.randomUUID().toString(), """
				{"type": "PRACTICE_JUDGED", "occurredAt": "%s", "payload": {"projectId": "%s"}}
				""".formatted(Instant.now(), review.project()));
	}

	RecordMetadata publish(String topic, @Nullable String key, @Nullable String value) {
		try {
			byte[] bytes = (value != null) ? value.getBytes(StandardCharsets.UTF_8) : null;
			return this.producer.send(new ProducerRecord<>(this.topicPrefix + topic, key, bytes)).get();
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private static String envelope(String type, long version, String id) {
		return """
				{"eventId": "%s", "type": "%s", "version": %d, "occurredAt": "%s", "organisationId": "%s",
				 "payload": {"id": "%s", "title": "Not what the database says", "new": ["field"]}}
				""".formatted(UUID.randomUUID(), type, version, Instant.now(), UUID.randomUUID(), id);
	}

	@Override
	public void close() {
		this.producer.close();
	}

}
