package de.asskomm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** A program that uses the interface, with the token of an account. */
public final class Client {

	private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final String address;

	private final List<String> headers;

	private Client(String address, List<String> headers) {
		this.address = address;
		this.headers = headers;
	}

	/**
	 * A program of somebody who has an account.
	 * @param username the account
	 */
	public static Client as(String username) {
		RunningPlatform platform = RunningPlatform.shared();
		return anonymous().with("Authorization", "Bearer " + platform.token(username));
	}

	/** A program without a token. */
	public static Client anonymous() {
		return new Client(RunningPlatform.shared().url(""), List.of());
	}

	/** An answer. */
	public record Answer(int status, HttpHeaders headers, String text) {

		public JsonNode json() {
			return JSON.readTree(this.text);
		}

		/** The identifier of what was answered. */
		public String id() {
			return json().path("id").stringValue();
		}

		public String header(String name) {
			return this.headers.firstValue(name).orElse("");
		}

		/** Checks that this is a problem as the contract wants it. */
		public Answer isProblem(int expected, String type) {
			assertThat(this.status).as(this.text).isEqualTo(expected);
			assertThat(header("Content-Type")).isEqualTo("application/problem+json");
			assertThat(header("Cache-Control")).isEqualTo("no-store");
			assertThat(json().path("status").intValue()).isEqualTo(expected);
			assertThat(json().path("type").stringValue()).isEqualTo("/problems/" + type);
			assertThat(json().path("title").stringValue()).isNotBlank();
			assertThat(json().path("detail").stringValue()).isNotBlank();
			assertThat(this.text).doesNotContain("Exception").doesNotContain("de.asskomm");
			return this;
		}

		/** Checks that this names a field or parameter that is invalid. */
		public Answer isInvalid(String field) {
			isProblem(422, "invalid");
			assertThat(json().path("errors").valueStream().map((error) -> error.path("field").stringValue()))
				.as(this.text)
				.contains(field);
			assertThat(json().path("errors").valueStream().map((error) -> error.path("message").stringValue()))
				.allSatisfy((message) -> assertThat(message).isNotBlank());
			return this;
		}

		public Answer is(int expected) {
			assertThat(this.status).as(this.text).isEqualTo(expected);
			return this;
		}

	}

	/** The same with one more header. */
	public Client with(String name, String value) {
		List<String> more = new ArrayList<>(this.headers);
		more.addAll(List.of(name, value));
		return new Client(this.address, more);
	}

	public Answer get(String path) {
		return send("GET", path, BodyPublishers.noBody());
	}

	public Answer delete(String path) {
		return send("DELETE", path, BodyPublishers.noBody());
	}

	public Answer post(String path) {
		return send("POST", path, BodyPublishers.noBody());
	}

	public Answer post(String path, String json) {
		return with("Content-Type", "application/json").send("POST", path,
				BodyPublishers.ofString(json, StandardCharsets.UTF_8));
	}

	public Answer post(String path, Map<String, ?> body) {
		return post(path, JSON.writeValueAsString(body));
	}

	/** Uploads a file as a form does. */
	public Answer upload(String path, String field, String fileName, byte[] content) {
		String boundary = "b" + UUID.randomUUID();
		byte[] head = """
				--%s\r
				Content-Disposition: form-data; name="%s"; filename="%s"\r
				Content-Type: application/octet-stream\r
				\r
				""".formatted(boundary, field, fileName).getBytes(StandardCharsets.UTF_8);
		byte[] tail = "\r\n--%s--\r\n".formatted(boundary).getBytes(StandardCharsets.UTF_8);
		return with("Content-Type", "multipart/form-data; boundary=" + boundary).send("POST", path,
				BodyPublishers.ofByteArrays(List.of(head, content, tail)));
	}

	/** Downloads a file. */
	public HttpResponse<byte[]> download(String path) {
		return send("GET", path, BodyPublishers.noBody(), BodyHandlers.ofByteArray());
	}

	public Answer put(String path, String json) {
		return with("Content-Type", "application/json").send("PUT", path,
				BodyPublishers.ofString(json, StandardCharsets.UTF_8));
	}

	public Answer put(String path, Map<String, ?> body) {
		return put(path, JSON.writeValueAsString(body));
	}

	public Answer send(String method, String path, BodyPublisher body) {
		HttpResponse<String> response = send(method, path, body, BodyHandlers.ofString(StandardCharsets.UTF_8));
		return new Answer(response.statusCode(), response.headers(), response.body());
	}

	private <T> HttpResponse<T> send(String method, String path, BodyPublisher body, BodyHandler<T> handler) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.address + path))
			.timeout(Duration.ofSeconds(30))
			.method(method, body);
		if (!this.headers.isEmpty()) {
			request.headers(this.headers.toArray(String[]::new));
		}
		try {
			return HTTP.send(request.build(), handler);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
