package de.asskomm.search.elastic;

import java.util.Map;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.ContainerProperties.AckMode;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.FixedBackOff;

/**
 * Puts the search together and connects it with the event log.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SearchSettings.class)
class SearchConfiguration {

	/** How soon a topic that is created later is noticed, in milliseconds. */
	private static final int METADATA_AGE = 5_000;

	/**
	 * How soon another instance takes over from one that vanished, in milliseconds. By
	 * default the index would stand still for 45 seconds.
	 */
	private static final int SESSION_TIMEOUT = 10_000;

	/** How often an instance says that it is there, in milliseconds. */
	private static final int HEARTBEAT_INTERVAL = 3_000;

	/**
	 * Events are indexed many at once: looking up and writing one takes nearly as long as
	 * fifty. Nothing is found before the index refreshes itself anyway.
	 */
	private static final int GATHERED_BYTES = 64 * 1024;

	/** How long an event waits for others at most, in milliseconds. */
	private static final int GATHERED_WITHIN = 150;

	/** Pause after an unforeseen error, in milliseconds. */
	private static final long ERROR_PAUSE = 5_000;

	@Bean
	IndexDefinition knowledgeIndexDefinition(SearchSettings settings) {
		return new IndexDefinition(settings.alias());
	}

	/**
	 * The consumer of the event log. It has settings of its own, as other consumers of
	 * the platform read other formats; only what the names of the topics begin with is
	 * said once for the whole installation.
	 */
	@Bean
	ConcurrentMessageListenerContainer<String, byte[]> knowledgeEventContainer(KafkaProperties kafka,
			KafkaConnectionDetails connection, KnowledgeEventListener listener, SearchSettings settings,
			@Value("${platform.messaging.topic-prefix:asskomm}") String topicPrefix) {
		Map<String, Object> consumer = kafka.buildConsumerProperties();
		consumer.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, connection.getConsumer().getBootstrapServers());
		consumer.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class);
		consumer.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
		consumer.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
		consumer.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
		consumer.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
		consumer.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, METADATA_AGE);
		consumer.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, SESSION_TIMEOUT);
		consumer.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, HEARTBEAT_INTERVAL);
		consumer.put(ConsumerConfig.FETCH_MIN_BYTES_CONFIG, GATHERED_BYTES);
		consumer.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, GATHERED_WITHIN);
		ContainerProperties container = new ContainerProperties(topicPrefix + KnowledgeEventListener.FEED,
				topicPrefix + KnowledgeEventListener.PROJECTS, topicPrefix + KnowledgeEventListener.NETWORK);
		container.setGroupId(settings.consumerGroup());
		container.setClientId(settings.consumerGroup());
		container.setAckMode(AckMode.MANUAL);
		container.setMissingTopicsFatal(false);
		container.setMessageListener(listener);
		ConcurrentMessageListenerContainer<String, byte[]> events = new ConcurrentMessageListenerContainer<>(
				new DefaultKafkaConsumerFactory<>(consumer), container);
		// The listener itself handles what can go wrong; this is for what cannot, and
		// skips nothing either.
		events.setCommonErrorHandler(
				new DefaultErrorHandler(new FixedBackOff(ERROR_PAUSE, FixedBackOff.UNLIMITED_ATTEMPTS)));
		return events;
	}

	/**
	 * Tells who sends people to this instance, where the application reports its health
	 * at all.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass(HealthIndicator.class)
	static class SearchHealthConfiguration {

		@Bean
		SearchWarmUpHealth searchWarmUpHealthIndicator(SearchWarmUp warmUp) {
			return new SearchWarmUpHealth(warmUp);
		}

	}

}
