package dev.asskomm.realm;

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
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import tools.jackson.databind.JsonNode;

/**
 * A running Keycloak's interface for administrators.
 */
final class AdminApi implements AutoCloseable {

	/** Keycloak's tokens for administrators are valid for a minute. */
	private static final Duration TOKEN_USED_FOR = Duration.ofSeconds(30);

	private static final Duration LIMIT = Duration.ofSeconds(60);

	private static final int NOT_FOUND = 404;

	private static final int FIRST_FAILURE = 300;

	private final HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

	private final String url;

	private final Map<String, String> login;

	private String token = "";

	private Instant tokenSince = Instant.MIN;

	/**
	 * Creates the interface.
	 * @param url Keycloak's address, without a slash at its end
	 * @param login the parameters with which the master realm gives a token
	 */
	AdminApi(String url, Map<String, String> login) {
		this.url = url;
		this.login = login;
	}

	/**
	 * Reads something that has to exist.
	 * @param path the path below {@code /admin/realms}
	 * @return what Keycloak says
	 * @throws IOException if Keycloak refuses or does not answer
	 */
	JsonNode get(String path) throws IOException {
		return find(path).orElseThrow(() -> new IOException("Nicht gefunden: " + path));
	}

	/**
	 * Reads something that may not exist.
	 * @param path the path below {@code /admin/realms}
	 * @return what Keycloak says, if there is such a thing
	 * @throws IOException if Keycloak refuses or does not answer
	 */
	Optional<JsonNode> find(String path) throws IOException {
		HttpResponse<String> answer = send("GET", path, "");
		if (answer.statusCode() == NOT_FOUND) {
			return Optional.empty();
		}
		requireSuccess("GET", path, answer);
		return Optional.of(RealmStep.JSON.readTree(answer.body()));
	}

	/**
	 * Changes something.
	 * @param method the method
	 * @param path the path below {@code /admin/realms}
	 * @param body what to send
	 * @return the id of what was created, empty if nothing was
	 * @throws IOException if Keycloak refuses or does not answer
	 */
	String change(String method, String path, JsonNode body) throws IOException {
		HttpResponse<String> answer = send(method, path, body.toString());
		requireSuccess(method, path, answer);
		String location = answer.headers().firstValue("Location").orElse("");
		return location.substring(location.lastIndexOf('/') + 1);
	}

	/**
	 * Asks for a new token: one is valid for the realms that existed when it was made.
	 */
	void renewToken() {
		this.tokenSince = Instant.MIN;
	}

	private static void requireSuccess(String method, String path, HttpResponse<String> answer) throws IOException {
		if (answer.statusCode() >= FIRST_FAILURE) {
			throw new IOException("Keycloak antwortet auf %s %s mit %d: %s".formatted(method, path, answer.statusCode(),
					answer.body()));
		}
	}

	private HttpResponse<String> send(String method, String path, String body) throws IOException {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.url + "/admin/realms" + path))
			.header("Authorization", "Bearer " + token())
			.method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
		if (!body.isEmpty()) {
			request.header("Content-Type", "application/json");
		}
		return exchange(request);
	}

	private String token() throws IOException {
		if (this.tokenSince.plus(TOKEN_USED_FOR).isBefore(Instant.now())) {
			String form = this.login.entrySet()
				.stream()
				.map((parameter) -> parameter.getKey() + "=" + encoded(parameter.getValue()))
				.collect(Collectors.joining("&"));
			HttpResponse<String> answer = exchange(
					HttpRequest.newBuilder(URI.create(this.url + "/realms/master/protocol/openid-connect/token"))
						.header("Content-Type", "application/x-www-form-urlencoded")
						.POST(BodyPublishers.ofString(form)));
			if (answer.statusCode() >= FIRST_FAILURE) {
				throw new IOException(
						"Keycloak meldet nicht an (%d): %s".formatted(answer.statusCode(), answer.body()));
			}
			this.token = RealmStep.JSON.readTree(answer.body()).get("access_token").asString();
			this.tokenSince = Instant.now();
		}
		return this.token;
	}

	private HttpResponse<String> exchange(HttpRequest.Builder request) throws IOException {
		try {
			return this.client.send(request.timeout(LIMIT).build(), BodyHandlers.ofString());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IOException("Unterbrochen", ex);
		}
	}

	static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
	}

	@Override
	public void close() {
		this.client.close();
	}

}
