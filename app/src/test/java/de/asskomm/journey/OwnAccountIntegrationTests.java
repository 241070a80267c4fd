package de.asskomm.journey;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.WebSocket;
import com.microsoft.playwright.assertions.LocatorAssertions;
import de.asskomm.Client;
import de.asskomm.RunningPlatform;
import dev.asskomm.localstack.KeycloakServer;
import dev.asskomm.localstack.LocalStack;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What people do with their own accounts, on the account server's pages. */
class OwnAccountIntegrationTests {

	private static final int WIDE = 1280;

	private static final int NARROW = 390;

	/** Within this time access has to end everywhere. */
	private static final Duration MINUTE = Duration.ofSeconds(60);

	private static final LocatorAssertions.IsVisibleOptions SOON = new LocatorAssertions.IsVisibleOptions()
		.setTimeout(20_000);

	@AutoClose
	private static final Browser browser = new Browser();

	private final JsonMapper json = JsonMapper.builder().build();

	private final KeycloakServer keycloak = LocalStack.shared().keycloak();

	private final RunningPlatform platform = RunningPlatform.shared();

	@Test
	void whomTheAccountServerSignsOutIsOutEverywhereWithinAMinute() throws Exception {
		JsonNode client = admin("GET", "/clients?clientId=asskomm-web", "").get(0);
		admin("PUT", "/clients/" + client.path("id").stringValue(),
				"{\"attributes\": {\"backchannel.logout.url\": \"%s\"}}"
					.formatted(this.platform.url("/logout/connect/back-channel/keycloak")));
		String account = admin("GET", "/users?exact=true&username=mitglied-polizei", "").get(0)
			.path("id")
			.stringValue();
		try (Person person = browser.person(WIDE)) {
			List<WebSocket> live = new ArrayList<>();
			person.page().onWebSocket(live::add);
			person.signIn("mitglied-polizei");
			person.page().waitForCondition(() -> !live.isEmpty());
			for (JsonNode session : admin("GET", "/users/" + account + "/sessions", "")) {
				admin("DELETE", "/sessions/" + session.path("id").stringValue(), "");
			}
			person.page()
				.waitForCondition(() -> live.getFirst().isClosed(),
						new Page.WaitForConditionOptions().setTimeout(MINUTE.toMillis()));
			person.open("/austausch");
			assertThat(person.page().locator("#username")).isVisible(SOON);
			person.examine("konto-anmeldung");
		}
	}

	@Test
	void whoeverWantsSetsUpASecondFactor() {
		String address = "neu-" + UUID.randomUUID() + "@wilsdruff.example";
		// the town's domain is known once the accounts were compared for the first time
		await().atMost(MINUTE)
			.until(() -> Client.as("koordination-wilsdruff")
				.post("/api/v1/organisations/00000000-0000-4000-8000-000014628410/members",
						"{\"email\": \"%s\", \"role\": \"member\"}".formatted(address))
				.status() == 201);
		try (Person person = browser.person(NARROW)) {
			CDPSession devices = person.page().context().newCDPSession(person.page());
			devices.send("WebAuthn.enable");
			JsonObject options = new JsonObject();
			JsonObject device = new JsonObject();
			device.addProperty("protocol", "ctap2");
			device.addProperty("transport", "internal");
			device.addProperty("hasResidentKey", true);
			device.addProperty("hasUserVerification", true);
			device.addProperty("isUserVerified", true);
			device.addProperty("automaticPresenceSimulation", true);
			options.add("options", device);
			devices.send("WebAuthn.addVirtualAuthenticator", options);

			person.page().navigate(Invitations.link(address));
			Invitations.accept(person, address);
			person.sees("Willkommen, Stadt Wilsdruff");
			person.open("/einstellungen");
			person.link("Code-App einrichten").click();
			confirm(person, "Zweiten Faktor einrichten");
			person.examine("konto-totp");
			person.button("Abbrechen").click();
			person.sees("Was andere von Ihnen sehen");

			person.link("Passkey einrichten").click();
			confirm(person, "Passkey registrieren");
			person.examine("konto-passkey");
			person.page().onceDialog((dialog) -> dialog.accept("Diensttelefon"));
			person.button("Registrieren").click();
			person.sees("Was andere von Ihnen sehen");

			person.page().context().clearCookies();
			person.open("/anmelden");
			Invitations.signIn(person, address);
			assertThat(person.page().locator("#authenticateWebAuthnButton")).isVisible(SOON);
			person.examine("konto-zweiter-faktor");
			person.page().locator("#authenticateWebAuthnButton").click();
			person.page().waitForURL(Pattern.compile(".*/austausch.*"));
		}
	}

	/** Before an account is changed, the password may be asked for once more. */
	private static void confirm(Person person, String step) {
		Locator password = person.page().locator("#password");
		assertThat(password.or(person.heading(step))).isVisible();
		if (password.isVisible()) {
			password.fill(Invitations.PASSWORD);
			person.page().locator("#kc-login").click();
		}
		person.sees(step);
	}

	private JsonNode admin(String method, String path, String body) throws Exception {
		HttpRequest request = HttpRequest.newBuilder(this.keycloak.baseUri().resolve("/admin/realms/asskomm" + path))
			.header("Authorization", "Bearer " + this.keycloak.administratorToken())
			.header("Content-Type", "application/json")
			.timeout(MINUTE)
			.method(method, BodyPublishers.ofString(body))
			.build();
		try (HttpClient client = HttpClient.newHttpClient()) {
			HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
			assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
			return answer.body().isEmpty() ? this.json.createObjectNode() : this.json.readTree(answer.body());
		}
	}

}
