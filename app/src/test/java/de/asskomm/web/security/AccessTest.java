package de.asskomm.web.security;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Map;

import de.asskomm.AccessTestApplication;
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
@SpringBootTest(classes = AccessTestApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "server.servlet.session.cookie.name=asskomm-session",
				"server.servlet.session.cookie.secure=true", "server.servlet.session.cookie.http-only=true",
				"server.servlet.session.cookie.same-site=lax", "server.servlet.session.timeout=8h",
				"server.servlet.session.tracking-modes=cookie", "spring.session.jdbc.initialize-schema=never",
				"server.address=127.0.0.1" })
@ContextConfiguration(initializers = AccessTest.RealServers.class)
@interface AccessTest {

	/** Addresses and passwords of the real servers. */
	class RealServers implements ApplicationContextInitializer<ConfigurableApplicationContext> {

		@Override
		public void initialize(ConfigurableApplicationContext context) {
			LocalStack stack = LocalStack.shared();
			Map<String, Object> settings = Map.of("platform.identity.issuer", stack.keycloak().issuer(),
					"platform.identity.client-secret", stack.keycloak().clientSecret(), "spring.datasource.url",
					stack.postgres().createDatabase("access"), "spring.datasource.username",
					stack.postgres().username(), "spring.datasource.password", stack.postgres().password());
			context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("real-servers", settings));
		}

	}

}
