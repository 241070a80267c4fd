package de.asskomm.messaging.live;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import de.asskomm.CoreTestApplication;
import de.asskomm.exchange.Post;
import de.asskomm.messaging.RealServers;
import de.asskomm.messaging.Towns;
import de.asskomm.organisation.Actor;
import de.asskomm.organisation.Actors;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.test.context.ContextConfiguration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Any instance serves any browser, and one of them goes away. */
@SpringBootTest(classes = CoreTestApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = "server.address=127.0.0.1")
@ContextConfiguration(initializers = RealServers.class)
class TwoInstancesIntegrationTests {

	@Autowired
	private Towns towns;

	@Autowired
	private TestAuthenticator authenticator;

	@Autowired
	private Environment environment;

	@LocalServerPort
	private int port;

	@Test
	void whatIsWrittenOnOneInstanceIsSeenOnTheOtherAlsoAfterOneHasEnded() throws Exception {
		Actor author = this.towns.coordinatorOf("Großenhain", Actors.MEISSEN);
		Actor reader = this.towns.coordinatorOf("Leipzig", Actors.MITTELSACHSEN);
		ConfigurableApplicationContext other = start();
		try (Browser here = Browser.connect(this.port, this.authenticator.tokenFor(reader));
				Browser there = Browser.connect(
						Integer.parseInt(other.getEnvironment().getRequiredProperty("local.server.port")),
						other.getBean(TestAuthenticator.class).tokenFor(reader))) {
			Browser.Subscription feedHere = here.subscribe("/topic/feed");
			Browser.Subscription feedThere = there.subscribe("/topic/feed");
			Post first = this.towns.publish(author, "Auf der einen");
			Post second = other.getBean(Towns.class).publish(author, "Auf der anderen");
			for (Browser.Subscription feed : new Browser.Subscription[] { feedHere, feedThere }) {
				feed.frame(first.id(), "POST_PUBLISHED");
				feed.frame(second.id(), "POST_PUBLISHED");
			}
			assertThat(feedHere.frames()).isEqualTo(feedThere.frames());
			long seen = feedThere.frames().getLast().get("sequence").asLong();
			other.close();
			await().until(there.lost()::isDone);
			Post third = this.towns.publish(author, "Nachdem die andere endete");
			// The browser comes back to the instance that is left.
			Browser.Subscription returned = here.subscribe("/topic/feed", seen);
			await().atMost(Duration.ofSeconds(15)).until(() -> returned.has(third.id()));
			assertThat(returned.has(second.id())).isFalse();
		}
		finally {
			other.close();
		}
	}

	private ConfigurableApplicationContext start() {
		Map<String, Object> properties = new HashMap<>();
		for (String name : new String[] { "spring.datasource.url", "spring.datasource.username",
				"spring.datasource.password", "spring.modulith.runtime.flyway-enabled",
				"spring.kafka.bootstrap-servers", "spring.threads.virtual.enabled",
				"platform.messaging.topic-prefix" }) {
			properties.put(name, this.environment.getRequiredProperty(name));
		}
		properties.put("server.port", "0");
		properties.put("server.address", "127.0.0.1");
		properties.put("spring.jmx.enabled", "false");
		return new SpringApplicationBuilder(CoreTestApplication.class).properties(properties).run();
	}

}
