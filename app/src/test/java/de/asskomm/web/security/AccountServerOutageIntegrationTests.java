package de.asskomm.web.security;

import java.time.Duration;
import java.util.Map;

import de.asskomm.Browser;
import de.asskomm.Browser.Page;
import dev.asskomm.localstack.KeycloakServer;
import dev.asskomm.localstack.LocalStack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@AccessTest
class AccountServerOutageIntegrationTests {

	private final KeycloakServer keycloak = LocalStack.shared().keycloak();

	@LocalServerPort
	private int port;

	@AfterEach
	void startTheAccountServer() {
		this.keycloak.start();
	}

	@Test
	void whoeverIsInGoesOnAndWhoeverWantsInIsTold() {
		Browser signedIn = new Browser(this.port);
		Page page = signedIn.signIn("/netz", "koordination-grossenhain");
		String token = this.keycloak.token("koordination-grossenhain");
		assertThat(api(token).status()).isEqualTo(200);
		Browser signingIn = new Browser(this.port);
		String state = signingIn.open("/netz").parameter("state");

		this.keycloak.stop();

		assertThat(api(token).status()).isEqualTo(200);
		assertThat(api("eyJhbGciOiJSUzI1NiIsImtpZCI6ImludmVudGVkIn0.eyJzdWIiOiJ4In0.c2ln").status()).isEqualTo(401);
		assertThat(signedIn.open("/netz").body()).contains("Stadt Großenhain");

		// for a few seconds one is still sent to where nobody answers
		await().atMost(Duration.ofSeconds(15)).ignoreExceptions().untilAsserted(() -> {
			Page notice = new Browser(this.port).open("/anmelden?zurueck=/netz");
			assertThat(notice.status()).isEqualTo(503);
			assertThat(notice.address().getPath()).isEqualTo("/anmeldung-gestoert");
			assertThat(notice.body()).contains("Anmeldung gerade nicht möglich").contains("/anmelden?zurueck=%2Fnetz");
			assertThat(notice.header("Retry-After")).isEqualTo("30");
		});
		Page interrupted = signingIn.open("/login/oauth2/code/keycloak?code=whatever&state=" + state);
		assertThat(interrupted.status()).isEqualTo(503);
		assertThat(interrupted.body()).contains("Anmeldung gerade nicht möglich");

		Page signedOut = signedIn.post("/abmelden", Map.of("_csrf", page.csrf()));
		assertThat(signedOut.body()).contains("Auf der Plattform abgemeldet");
		assertThat(signedIn.look("/netz").status()).isEqualTo(302);

		this.keycloak.start();

		await().atMost(Duration.ofSeconds(30))
			.ignoreExceptions()
			.untilAsserted(() -> assertThat(new Browser(this.port).signIn("/netz", "koordination-wilsdruff").body())
				.contains("Stadt Wilsdruff"));
	}

	private Page api(String token) {
		return new Browser(this.port).look("/api/v1/feed", Map.of("Authorization", "Bearer " + token));
	}

}
