package de.asskomm.messaging;

import de.asskomm.work.Doorbell;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The event log over the application's database, and what wakes its relay.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MessagingSettings.class)
class MessagingConfiguration {

	@Bean
	EventLog eventLog(JdbcClient jdbc) {
		return new EventLog(jdbc);
	}

	/**
	 * Tells the relay that a transaction with events has committed.
	 */
	@Bean
	Doorbell relayDoorbell() {
		return new Doorbell();
	}

}
