package de.asskomm;

import java.time.Clock;
import java.util.Map;

import dev.asskomm.localstack.KeycloakServer;
import dev.asskomm.localstack.LocalStack;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.MapPropertySource;

/** The module with the parts of the core that it builds on, on real servers. */
@SpringBootApplication(scanBasePackages = { "de.asskomm.identity", "de.asskomm.organisation", "de.asskomm.membership",
		"de.asskomm.municipality", "de.asskomm.fieldofaction" })
public class IdentityTestApplication {

	@Bean
	Clock clock() {
		return Clock.systemUTC();
	}

	/** Addresses and secrets of the real servers. */
	public static class RealServers implements ApplicationContextInitializer<ConfigurableApplicationContext> {

		@Override
		public void initialize(ConfigurableApplicationContext context) {
			LocalStack stack = LocalStack.shared();
			KeycloakServer keycloak = stack.keycloak();
			new RealPostgres().initialize(context);
			context.getEnvironment()
				.getPropertySources()
				.addFirst(new MapPropertySource("real-keycloak",
						Map.of("platform.identity.issuer", keycloak.issuer(), "platform.identity.client-secret",
								keycloak.clientSecret(), "platform.identity.admin-client-secret",
								keycloak.adminClientSecret(), "platform.identity.welcome",
								"http://localhost:8080/willkommen", "platform.mail.from", "asskomm@asskomm.example",
								"spring.mail.host", stack.mail().host(), "spring.mail.port", stack.mail().port())));
		}

	}

}
