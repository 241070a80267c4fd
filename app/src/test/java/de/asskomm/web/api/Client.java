package de.asskomm.web.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import de.asskomm.organisation.Actor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** A program that uses the interface. */
final class Client {

	private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final int port;

	private final List<String> headers = new ArrayList<>();

	Client(int port, Actor actor) {
		this.port = port;
		this.headers.addAll(List.of(ApiTestApplication.SignedIn.HEADER, actor.member().toString()));
	}

	private Client(Client other, String name, String value) {
		this.port = other.port;
		this.headers.addAll(other.headers);
		this.headers.addAll(List.of(name, value));
	}

	/** An answer. */
	record Answer(int status, HttpHeaders headers, String text) {

		JsonNode json() {
			return JSON.readTree(this.text);
		}

		String header(String name) {
			return this.headers.firstValue(name).orElse("");
		}

		/** Checks that this is a problem as the contract wants it. */
		Answer isProblem(int expected, String type) {
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
		Answer isInvalid(String field) {
			isProblem(422, "invalid");
			assertThat(json().path("errors").valueStream().map((error) -> error.path("field").stringValue()))
				.as(this.text)
				.contains(field);
			assertThat(json().path("errors").valueStream().map((error) -> error.path("message").stringValue()))
				.allSatisfy((message) -> assertThat(message).isNotBlank());
			return this;
		}

		Answer is(int expected) {
			assertThat(this.status).as(this.text).isEqualTo(expected);
			return this;
		}

	}

	Client with(String name, String value) {
		return new Client(this, name, value);
	}

	Answer get(String path) {
		return send("GET", path, BodyPublishers.noBody());
	}

	Answer delete(String path) {
		return send("DELETE", path, BodyPublishers.noBody());
	}

	Answer post(String path) {
		return send("POST", path, BodyPublishers.noBody());
	}

	Answer post(String path, String json) {
		return with("Content-Type", "application/json").send("POST", path,
				BodyPublishers.ofString(json, StandardCharsets.UTF_8));
	}

	Answer put(String path, String json) {
		return with("Content-Type", "application/json").send("PUT", path,
				BodyPublishers.ofString(json, StandardCharsets.UTF_8));
	}

	Answer send(String method, String path, BodyPublisher body) {
		HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + path))
			.headers(this.headers.toArray(String[]::new))
			.timeout(Duration.ofSeconds(30))
			.method(method, body)
			.build();
		try {
			HttpResponse<String> response = HTTP.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
			return new Answer(response.statusCode(), response.headers(), response.body());
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
