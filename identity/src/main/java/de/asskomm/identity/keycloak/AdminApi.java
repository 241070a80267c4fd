package de.asskomm.identity.keycloak;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.function.LongSupplier;

import de.asskomm.identity.sync.AccountDirectory.DirectoryRefused;
import de.asskomm.identity.sync.AccountDirectory.DirectoryUnavailable;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keycloak's interface for administrators, with the rights of the platform's own client.
 */
final class AdminApi {

	/** A token is fetched anew this long before its end. */
	private static final Duration MARGIN = Duration.ofSeconds(20);

	private static final int UNAUTHORIZED = 401;

	private static final int TOO_MANY = 429;

	private static final int SERVER_ERROR = 500;

	private final IdentitySettings settings;

	private final HttpClient client;

	private final LongSupplier nanoTime;

	private final JsonMapper json = JsonMapper.builder().build();

	private final Object fetching = new Object();

	private volatile @Nullable Token token;

	AdminApi(IdentitySettings settings, HttpClient client, LongSupplier nanoTime) {
		this.settings = settings;
		this.client = client;
		this.nanoTime = nanoTime;
	}

	/**
	 * What Keycloak answered.
	 *
	 * @param status the HTTP status
	 * @param body the answer's JSON, or a missing node
	 * @param location where something was created
	 */
	record Answer(int status, JsonNode body, String location) {

		boolean isOk() {
			return this.status / 100 == 2;
		}

		/** Identifier of what was created. */
		String created() {
			return this.location.substring(this.location.lastIndexOf('/') + 1);
		}

	}

	Answer get(String path) {
		return call("GET", path, null);
	}

	Answer post(String path, @Nullable Object body) {
		return call("POST", path, body);
	}

	Answer put(String path, @Nullable Object body) {
		return call("PUT", path, body);
	}

	Answer delete(String path) {
		return call("DELETE", path, null);
	}

	/**
	 * Asks for something that has to succeed.
	 * @param answer what was answered
	 * @param allowed statuses besides success that are fine as well
	 * @return the same
	 * @throws DirectoryRefused if Keycloak refused
	 */
	static Answer require(Answer answer, Integer... allowed) {
		if (!answer.isOk() && !Set.of(allowed).contains(answer.status())) {
			throw new DirectoryRefused(answer.status() + " " + answer.body());
		}
		return answer;
	}

	static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
	}

	private Answer call(String method, String path, @Nullable Object body) {
		Answer answer = send(method, path, body, token(false));
		if (answer.status() == UNAUTHORIZED) {
			answer = send(method, path, body, token(true));
		}
		if (answer.status() >= SERVER_ERROR || answer.status() == TOO_MANY || answer.status() == UNAUTHORIZED) {
			throw new DirectoryUnavailable(method + " " + path + ": " + answer.status() + " " + answer.body(), null);
		}
		return answer;
	}

	private Answer send(String method, String path, @Nullable Object body, String bearer) {
		BodyPublisher content = (body == null) ? BodyPublishers.noBody()
				: BodyPublishers.ofString((body instanceof String text) ? text : this.json.writeValueAsString(body));
		return exchange(HttpRequest.newBuilder(URI.create(this.settings.administration() + path))
			.header("Authorization", "Bearer " + bearer)
			.header("Content-Type", "application/json")
			.method(method, content));
	}

	private String token(boolean anew) {
		Token known = this.token;
		if (!anew && known != null && known.until() - this.nanoTime.getAsLong() > 0) {
			return known.value();
		}
		synchronized (this.fetching) {
			known = this.token;
			if (!anew && known != null && known.until() - this.nanoTime.getAsLong() > 0) {
				return known.value();
			}
			Token fetched = fetch();
			this.token = fetched;
			return fetched.value();
		}
	}

	private Token fetch() {
		String form = "grant_type=client_credentials&client_id=%s&client_secret=%s"
			.formatted(encoded(this.settings.adminClientId()), encoded(this.settings.adminClientSecret()));
		Answer answer = exchange(HttpRequest.newBuilder(URI.create(this.settings.endpoint("token")))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(form)));
		if (!answer.isOk()) {
			throw new DirectoryUnavailable("The platform gets no token: " + answer.status() + " " + answer.body(),
					null);
		}
		long lifetime = Duration.ofSeconds(answer.body().path("expires_in").longValue(60)).minus(MARGIN).toNanos();
		return new Token(answer.body().path("access_token").stringValue(),
				this.nanoTime.getAsLong() + Math.max(lifetime, 0));
	}

	private Answer exchange(HttpRequest.Builder request) {
		try {
			HttpResponse<String> response = this.client.send(request.timeout(this.settings.timeout()).build(),
					BodyHandlers.ofString(StandardCharsets.UTF_8));
			return new Answer(response.statusCode(), read(response.body()),
					response.headers().firstValue("Location").orElse(""));
		}
		catch (IOException ex) {
			throw new DirectoryUnavailable(ex.toString(), ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new DirectoryUnavailable("interrupted", ex);
		}
	}

	private JsonNode read(String body) {
		try {
			return body.isBlank() ? this.json.missingNode() : this.json.readTree(body);
		}
		catch (JacksonException ex) {
			// an error page of something between Keycloak and us
			return this.json.missingNode();
		}
	}

	private record Token(String value, long until) {
	}

}
