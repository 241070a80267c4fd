package dev.asskomm.benchmarks;

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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The running platform of {@code ./run}, as a script sees it. Its address and that of the
 * account server come from {@code ASSKOMM_URL} and {@code ASSKOMM_KEYCLOAK_URL}.
 */
final class Platform implements AutoCloseable {

	private static final Pattern TOKEN = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"");

	private static final Duration TIMEOUT = Duration.ofSeconds(30);

	private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private final String url = environment("ASSKOMM_URL", "http://localhost:8080");

	private final String keycloak = environment("ASSKOMM_KEYCLOAK_URL", "http://localhost:8180");

	HttpClient http() {
		return this.http;
	}

	URI socket() {
		return URI.create(this.url.replaceFirst("^http", "ws") + "/ws");
	}

	String token(String username) throws IOException, InterruptedException {
		String form = "grant_type=password&client_id=asskomm-cli&username=" + encode(username)
				+ "&password=asskomm-demo&scope=" + encode("openid organization:*");
		HttpRequest request = HttpRequest
			.newBuilder(URI.create(this.keycloak + "/realms/asskomm/protocol/openid-connect/token"))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.timeout(TIMEOUT)
			.POST(BodyPublishers.ofString(form))
			.build();
		HttpResponse<String> response = this.http.send(request, BodyHandlers.ofString());
		Matcher matcher = TOKEN.matcher(response.body());
		if (!matcher.find()) {
			throw new IOException("No token for " + username + ": status " + response.statusCode());
		}
		return matcher.group(1);
	}

	HttpResponse<String> post(String path, String token, String json) throws IOException, InterruptedException {
		return this.http.send(request(path, token).header("Content-Type", "application/json")
			.POST(BodyPublishers.ofString(json))
			.build(), BodyHandlers.ofString());
	}

	HttpResponse<String> get(String path, String token) throws IOException, InterruptedException {
		return this.http.send(request(path, token).GET().build(), BodyHandlers.ofString());
	}

	HttpResponse<String> delete(String path, String token) throws IOException, InterruptedException {
		return this.http.send(request(path, token).DELETE().build(), BodyHandlers.ofString());
	}

	static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	@Override
	public void close() {
		this.http.close();
	}

	private HttpRequest.Builder request(String path, String token) {
		return HttpRequest.newBuilder(URI.create(this.url + "/api/v1" + path))
			.header("Authorization", "Bearer " + token)
			.header("Accept", "application/json")
			.timeout(TIMEOUT);
	}

	private static String environment(String name, String otherwise) {
		String value = System.getenv(name);
		return (value != null) ? value : otherwise;
	}

}
