package de.asskomm.search.elastic;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;

import dev.asskomm.localstack.LocalStack;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * Connects a test's context with the Kafka broker and the Elasticsearch node that all
 * tests of this JVM share, with an index and a consumer group of its own.
 */
class RealSearchServers implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		String bootstrapServers = LocalStack.shared().kafka().bootstrapServers();
		String name = "test-" + UUID.randomUUID();
		createTopics(bootstrapServers, name);
		context.getEnvironment()
			.getPropertySources()
			.addFirst(new MapPropertySource("real-search-servers",
					Map.of("platform.search.uri", LocalStack.shared().elasticsearch().uri().toString(),
							"platform.search.alias", name, "platform.search.consumer-group", name,
							"platform.messaging.topic-prefix", name, "platform.search.check-interval", "500ms",
							"spring.kafka.bootstrap-servers", bootstrapServers)));
	}

	private static void createTopics(String bootstrapServers, String prefix) {
		try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
			int partitions = 3;
			short replicas = 1;
			admin.createTopics(List.of(new NewTopic(prefix + KnowledgeEventListener.FEED, partitions, replicas),
					new NewTopic(prefix + KnowledgeEventListener.PROJECTS, partitions, replicas),
					new NewTopic(prefix + KnowledgeEventListener.NETWORK, partitions, replicas)))
				.all()
				.get();
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
