package de.asskomm;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.asskomm.localstack.KeycloakServer;
import dev.asskomm.localstack.LocalStack;

/** Accounts and tokens that the demo realm does not have from the start. */
public final class TestAccounts {

	private static final Pattern ACCESS_TOKEN = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"");

	private final HttpClient client = HttpClient.newHttpClient();

	private static final Pattern IDENTIFIER = Pattern.compile("\"id\"\\s*:\\s*\"([^\"]+)\"");

	private static final Duration TOKEN_USE = Duration.ofMinutes(3);

	private final KeycloakServer keycloak;

	private String serviceToken = "";

	private Instant renewServiceToken = Instant.MIN;

	/** The accounts of the account server that all tests of this JVM share. */
	public static TestAccounts shared() {
		return new TestAccounts(LocalStack.shared().keycloak());
	}

	private TestAccounts(KeycloakServer keycloak) {
		this.keycloak = keycloak;
	}

	/** A token that the platform's own service account gets: not for its interfaces. */
	public String ofServiceAccount() {
		HttpResponse<String> answer = send(
				HttpRequest.newBuilder(URI.create(this.keycloak.issuer() + "/protocol/openid-connect/token"))
					.header("Content-Type", "application/x-www-form-urlencoded")
					.POST(BodyPublishers.ofString("grant_type=client_credentials&client_id=asskomm-admin&client_secret="
							+ URLEncoder.encode(this.keycloak.adminClientSecret(), StandardCharsets.UTF_8))));
		Matcher token = ACCESS_TOKEN.matcher(answer.body());
		if (!token.find()) {
			throw new IllegalStateException(answer.body());
		}
		return token.group(1);
	}

	/** An account that belongs to the given organisations. */
	public TemporaryAccount accountOf(String... organisations) {
		String username = "test-" + UUID.randomUUID();
		HttpResponse<String> created = admin("POST", "/users", """
				{"username": "%1$s", "enabled": true, "email": "%1$s@test.example", "emailVerified": true,
				"firstName": "Testamt", "lastName": "Test",
				"credentials": [{"type": "password", "value": "%2$s", "temporary": false}]}
				""".formatted(username, KeycloakServer.DEMO_PASSWORD));
		String location = created.headers().firstValue("Location").orElseThrow();
		String id = location.substring(location.lastIndexOf('/') + 1);
		TemporaryAccount account = new TemporaryAccount(username, id);
		for (String organisation : organisations) {
			account.join(organisation);
		}
		return account;
	}

	/**
	 * An invited person who has set the password and told the name.
	 * @param mail where the invitation went
	 */
	public TemporaryAccount accept(String mail) {
		String found = admin("GET", "/users?exact=true&email=" + mail, "").body();
		Matcher id = IDENTIFIER.matcher(found);
		if (!id.find()) {
			throw new IllegalStateException("Nobody is invited as " + mail + ": " + found);
		}
		admin("PUT", "/users/" + id.group(1), """
				{"username": "%1$s", "email": "%1$s", "emailVerified": true, "firstName": "Erika", "lastName": "Muster",
				"enabled": true, "requiredActions": []}
				""".formatted(mail));
		admin("PUT", "/users/" + id.group(1) + "/reset-password",
				"{\"type\": \"password\", \"value\": \"%s\", \"temporary\": false}"
					.formatted(KeycloakServer.DEMO_PASSWORD));
		return new TemporaryAccount(mail, id.group(1));
	}

	private String serviceToken() {
		if (this.renewServiceToken.isBefore(Instant.now())) {
			this.serviceToken = ofServiceAccount();
			this.renewServiceToken = Instant.now().plus(TOKEN_USE);
		}
		return this.serviceToken;
	}

	private HttpResponse<String> admin(String method, String path, String body) {
		HttpResponse<String> answer = send(
				HttpRequest.newBuilder(this.keycloak.baseUri().resolve("/admin/realms/asskomm" + path))
					.header("Authorization", "Bearer " + serviceToken())
					.header("Content-Type", "application/json")
					.method(method, BodyPublishers.ofString(body)));
		if (answer.statusCode() / 100 != 2) {
			throw new IllegalStateException(method + " " + path + ": " + answer.statusCode() + " " + answer.body());
		}
		return answer;
	}

	private HttpResponse<String> send(HttpRequest.Builder request) {
		try {
			return this.client.send(request.build(), BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/** An account that goes when the test ends. */
	public final class TemporaryAccount implements AutoCloseable {

		private final String username;

		private final String id;

		private TemporaryAccount(String username, String id) {
			this.username = username;
			this.id = id;
		}

		public String username() {
			return this.username;
		}

		public void join(String organisation) {
			admin("POST", "/organizations/" + organisation + "/members", this.id);
		}

		public void leave(String organisation) {
			admin("DELETE", "/organizations/" + organisation + "/members/" + this.id, "");
		}

		public void joinGroup(String organisation, String group) {
			admin("PUT", "/organizations/" + organisation + "/groups/" + group + "/members/" + this.id, "");
		}

		public void leaveGroup(String organisation, String group) {
			admin("DELETE", "/organizations/" + organisation + "/groups/" + group + "/members/" + this.id, "");
		}

		public void lock() {
			admin("PUT", "/users/" + this.id, "{\"enabled\": false}");
		}

		public String token() {
			return TestAccounts.this.keycloak.token(this.username);
		}

		@Override
		public void close() {
			admin("DELETE", "/users/" + this.id, "");
		}

	}

}
