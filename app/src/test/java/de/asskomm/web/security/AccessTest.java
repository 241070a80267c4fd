package de.asskomm.web.security;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.HashMap;
import java.util.Map;

import de.asskomm.AccessTestApplication;
import dev.asskomm.localstack.KeycloakServer;
import dev.asskomm.localstack.LocalStack;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfiguration;

/** A test of the access rules, with the real account server and a real database. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = AccessTestApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = AccessTest.RealServers.class)
@interface AccessTest {

	/** Addresses and passwords of the real servers. */
	class RealServers implements ApplicationContextInitializer<ConfigurableApplicationContext> {

		@Override
		public void initialize(ConfigurableApplicationContext context) {
			LocalStack stack = LocalStack.shared();
			Map<String, Object> settings = accountServer();
			settings.put("platform.identity.renew-after", "2m");
			settings.put("platform.identity.welcome", "http://localhost/willkommen");
			settings.put("spring.datasource.url", stack.postgres().createDatabase("access"));
			settings.put("spring.datasource.username", stack.postgres().username());
			settings.put("spring.datasource.password", stack.postgres().password());
			settings.put("server.servlet.session.cookie.name", "asskomm-session");
			settings.put("server.servlet.session.cookie.secure", "true");
			settings.put("server.servlet.session.cookie.http-only", "true");
			settings.put("server.servlet.session.cookie.same-site", "lax");
			settings.put("server.servlet.session.timeout", "8h");
			settings.put("server.servlet.session.tracking-modes", "cookie");
			settings.put("spring.session.jdbc.initialize-schema", "never");
			settings.put("server.address", "127.0.0.1");
			// what readiness asks for is not all part of these tests
			settings.put("management.endpoint.health.validate-group-membership", "false");
			context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("real-servers", settings));
		}

		Map<String, Object> accountServer() {
			KeycloakServer keycloak = LocalStack.shared().keycloak();
			Map<String, Object> settings = new HashMap<>();
			settings.put("platform.identity.issuer", keycloak.issuer());
			settings.put("platform.identity.client-secret", keycloak.clientSecret());
			settings.put("platform.identity.admin-client-secret", keycloak.adminClientSecret());
			return settings;
		}

	}

}
