package de.asskomm;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import dev.asskomm.localstack.LocalStack;
import dev.asskomm.localstack.PostgreSqlServer;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * Gives a test's context a database of its own on the PostgreSQL server that all tests of
 * this JVM share, with the migrations of each module.
 */
public class RealPostgres implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	private static final AtomicInteger DATABASES = new AtomicInteger();

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		PostgreSqlServer postgres = LocalStack.shared().postgres();
		String url = postgres.createDatabase("core_" + DATABASES.incrementAndGet());
		context.getEnvironment()
			.getPropertySources()
			.addFirst(new MapPropertySource("real-postgres",
					Map.of("spring.datasource.url", url, "spring.datasource.username", postgres.username(),
							"spring.datasource.password", postgres.password(), "spring.modulith.runtime.flyway-enabled",
							"true")));
	}

}
