package de.asskomm.messaging;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import dev.asskomm.localstack.LocalStack;
import dev.asskomm.localstack.PostgreSqlServer;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * Gives a test's context a database and topics of its own on the servers that all tests
 * of this JVM share.
 */
public class RealServers implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	private static final AtomicInteger CONTEXTS = new AtomicInteger();

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		PostgreSqlServer postgres = LocalStack.shared().postgres();
		int number = CONTEXTS.incrementAndGet();
		Map<String, Object> properties = new HashMap<>();
		properties.put("spring.datasource.url", postgres.createDatabase("messaging_" + number));
		properties.put("spring.datasource.username", postgres.username());
		properties.put("spring.datasource.password", postgres.password());
		properties.put("spring.modulith.runtime.flyway-enabled", "true");
		properties.put("spring.kafka.bootstrap-servers", LocalStack.shared().kafka().bootstrapServers());
		properties.put("spring.threads.virtual.enabled", "true");
		properties.put("spring.main.banner-mode", "off");
		properties.put("platform.messaging.topic-prefix", "test" + number);
		context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("real-servers", properties));
	}

}
