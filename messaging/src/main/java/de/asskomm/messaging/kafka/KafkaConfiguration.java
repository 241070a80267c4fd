package de.asskomm.messaging.kafka;

import javax.sql.DataSource;

import de.asskomm.messaging.EventFollower;
import de.asskomm.messaging.EventLog;
import de.asskomm.messaging.MessagingSettings;
import de.asskomm.work.Doorbell;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.ProducerFactory;

/**
 * The relay and what belongs to it. How Kafka is reached stands in {@code spring.kafka}
 * as usual.
 */
@Configuration(proxyBeanMethods = false)
class KafkaConfiguration {

	@Bean
	TopicCreation topicCreation(KafkaAdmin kafka, MessagingSettings settings) {
		return new TopicCreation(kafka.getConfigurationProperties(), settings);
	}

	@Bean
	Relay relay(DataSource database, Doorbell doorbell, ProducerFactory<?, ?> kafka, TopicCreation topics,
			MessagingSettings settings) {
		return new Relay(database, doorbell, new KafkaPublisher(kafka.getConfigurationProperties(), settings), topics,
				settings);
	}

	@Bean
	Follower follower(ConsumerFactory<?, ?> kafka, EventLog log, ObjectProvider<EventFollower> followers,
			TopicCreation topics, MessagingSettings settings) {
		return new Follower(kafka.getConfigurationProperties(), log, followers.orderedStream().toList(), topics,
				settings);
	}

	/**
	 * Tells the operator, where the application reports its health at all.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass(HealthIndicator.class)
	static class DeliveryHealthConfiguration {

		@Bean
		DeliveryHealth deliveryHealthIndicator(Relay relay) {
			return new DeliveryHealth(relay);
		}

	}

}
