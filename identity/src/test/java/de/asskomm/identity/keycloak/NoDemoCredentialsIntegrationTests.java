package de.asskomm.identity.keycloak;

import java.net.URI;
import java.time.Duration;

import dev.asskomm.localstack.LocalStack;
import org.junit.jupiter.api.Test;

import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class NoDemoCredentialsIntegrationTests {

	private final URI keycloak = LocalStack.shared().keycloak().baseUri();

	@Test
	void productionDoesNotStartWithAnythingOfTheDemo() {
		MockEnvironment environment = new MockEnvironment().withProperty("platform.demo-content", "true")
			.withProperty("platform.base-url", "http://localhost:8080");
		assertThatIllegalStateException()
			.isThrownBy(() -> check("asskomm", environment).run(new DefaultApplicationArguments()))
			.withMessageContainingAll("platform.demo-content", "platform.base-url", "platform.identity.issuer",
					"platform.mail.from", "asskomm-cli");
	}

	@Test
	void aRealmWithoutTheDemosClientIsFine() {
		MockEnvironment environment = new MockEnvironment()
			.withProperty("platform.base-url", "https://plattform.example")
			.withProperty("platform.mail.from", "plattform@sachsen.test");
		assertThatIllegalStateException()
			.isThrownBy(() -> check("master", environment).run(new DefaultApplicationArguments()))
			.withMessage("Not for production: platform.identity.issuer does not begin with https://");
	}

	private NoDemoCredentials check(String realm, MockEnvironment environment) {
		Duration soon = Duration.ofSeconds(10);
		return new NoDemoCredentials(new IdentitySettings(this.keycloak.resolve("/realms/" + realm), "asskomm-web",
				"secret", "asskomm-api", soon, soon, soon, soon, "asskomm-admin", "secret",
				URI.create("https://plattform.example/willkommen"), soon), environment);
	}

}
