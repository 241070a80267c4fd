package de.asskomm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The platform's REST interface as a script uses it, as one account. */
public final class Api {

	private static final HttpClient CLIENT = HttpClient.newHttpClient();

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final RunningPlatform platform;

	private final String token;

	private Api(RunningPlatform platform, String token) {
		this.platform = platform;
		this.token = token;
	}

	public static Api as(String username) {
		RunningPlatform platform = RunningPlatform.shared();
		return new Api(platform, platform.token(username));
	}

	public Answer get(String path) {
		return send(request(path).GET());
	}

	public Answer post(String path, Object body) {
		return postText(path, JSON.writeValueAsString(body));
	}

	public Answer postText(String path, String body) {
		return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
	}

	/** Publishes a notice for the network. */
	public Answer publish(String title) {
		return post("/posts", Map.of("kind", "NOTICE", "title", title, "body", "Text zu " + title, "fieldsOfAction",
				List.of("graffiti"), "visibility", "NETWORK"));
	}

	/** How often the newest posts of the feed are this one. */
	public long timesInFeed(String id) {
		return get("/feed?limit=50").json().get("items").valueStream().filter((item) -> id.equals(text(item))).count();
	}

	/** The identifiers that a search finds. */
	public List<String> found(String words) {
		Answer answer = get("/search?limit=50&q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
		List<String> ids = new ArrayList<>();
		if (answer.status() == 200) {
			answer.json().get("hits").valueStream().forEach((hit) -> ids.add(text(hit)));
		}
		return ids;
	}

	private static String text(JsonNode item) {
		return item.get("id").asString();
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create(this.platform.url("/api/v1" + path)))
			.header("Authorization", "Bearer " + this.token)
			.timeout(Duration.ofSeconds(30));
	}

	private static Answer send(HttpRequest.Builder request) {
		try {
			HttpResponse<String> response = CLIENT.send(request.build(), BodyHandlers.ofString());
			return new Answer(response.statusCode(), response.headers().firstValue("Content-Type").orElse(""),
					response.body());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/** What the platform answered. */
	public record Answer(int status, String contentType, String body) {

		public JsonNode json() {
			return JSON.readTree(this.body);
		}

		public String id() {
			return text(json());
		}

	}

}
