package de.asskomm;

import java.io.IOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.asskomm.localstack.KeycloakServer;

/**
 * Behaves like a browser as far as signing in needs it: follows redirects, keeps cookies
 * of all ports of a host together, and sends secure ones to localhost.
 */
public final class Browser {

	private static final Pattern CSRF = Pattern.compile("<meta name=\"csrf-token\" content=\"([^\"]+)\"");

	private static final Pattern FORM = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");

	private static final int REDIRECTS = 10;

	private final HttpClient client = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.connectTimeout(Duration.ofSeconds(5))
		.build();

	private final Map<String, HttpCookie> cookies = new LinkedHashMap<>();

	private final List<String> cookieHeaders = new ArrayList<>();

	private final List<URI> visited = new ArrayList<>();

	private String csrf = "";

	private final URI platform;

	public Browser(int port) {
		this.platform = URI.create("http://localhost:" + port);
	}

	/** The browser of somebody who is signed in on the platform that all tests share. */
	public static Browser of(String username) {
		Browser browser = anonymous();
		browser.signIn("/anmelden", username);
		return browser;
	}

	/** A browser on the platform that all tests share, without a session. */
	public static Browser anonymous() {
		return new Browser(URI.create(RunningPlatform.shared().url("/")).getPort());
	}

	public Page open(String address) {
		return follow(HttpRequest.newBuilder(this.platform.resolve(address)).GET());
	}

	/** Opens an address without following a redirect. */
	public Page look(String address) {
		return send(HttpRequest.newBuilder(this.platform.resolve(address)).GET());
	}

	public Page look(String address, Map<String, String> headers) {
		HttpRequest.Builder request = HttpRequest.newBuilder(this.platform.resolve(address)).GET();
		headers.forEach(request::header);
		return send(request);
	}

	public Page post(String address, Map<String, String> form) {
		return follow(posting(this.platform.resolve(address), encoded(form.entrySet().stream())));
	}

	/**
	 * Sends a form of the page that was opened last.
	 * @param address where the form goes
	 * @param fields name, value, name, value, …
	 */
	public Page submit(String address, String... fields) {
		List<Map.Entry<String, String>> entries = new ArrayList<>(List.of(Map.entry("_csrf", this.csrf)));
		for (int index = 0; index < fields.length; index += 2) {
			entries.add(Map.entry(fields[index], fields[index + 1]));
		}
		return follow(posting(this.platform.resolve(address), encoded(entries.stream())));
	}

	/** Sends the form of the page that was opened last, with a file in it. */
	public Page upload(String address, String field, String fileName, byte[] content) {
		String boundary = "b" + UUID.randomUUID();
		byte[] head = """
				--%1$s\r
				Content-Disposition: form-data; name="_csrf"\r
				\r
				%2$s\r
				--%1$s\r
				Content-Disposition: form-data; name="%3$s"; filename="%4$s"\r
				Content-Type: application/octet-stream\r
				\r
				""".formatted(boundary, this.csrf, field, fileName).getBytes(StandardCharsets.UTF_8);
		byte[] tail = "\r\n--%s--\r\n".formatted(boundary).getBytes(StandardCharsets.UTF_8);
		return follow(HttpRequest.newBuilder(this.platform.resolve(address))
			.header("Content-Type", "multipart/form-data; boundary=" + boundary)
			.POST(BodyPublishers.ofByteArrays(List.of(head, content, tail))));
	}

	public Page signIn(String address, String username) {
		Page form = open(address);
		return signInWith(form, username);
	}

	public Page signInWith(Page loginForm, String username) {
		return follow(posting(loginForm.formAction(),
				encoded(Map.of("username", username, "password", KeycloakServer.DEMO_PASSWORD, "credentialId", "")
					.entrySet()
					.stream())));
	}

	public List<URI> visited() {
		return List.copyOf(this.visited);
	}

	public Optional<HttpCookie> cookie(String name) {
		return this.cookies.values().stream().filter((cookie) -> cookie.getName().equals(name)).findFirst();
	}

	public String lastCookieHeader(String name) {
		return this.cookieHeaders.stream()
			.filter((header) -> header.startsWith(name + "="))
			.reduce((first, second) -> second)
			.orElse("");
	}

	public void put(HttpCookie cookie) {
		this.cookies.put(cookie.getName() + cookie.getPath(), cookie);
	}

	private static HttpRequest.Builder posting(URI address, String form) {
		return HttpRequest.newBuilder(address)
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(form));
	}

	private static String encoded(Stream<Map.Entry<String, String>> fields) {
		return fields.map((field) -> encode(field.getKey()) + "=" + encode(field.getValue()))
			.collect(Collectors.joining("&"));
	}

	private static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	private Page follow(HttpRequest.Builder request) {
		Page page = send(request);
		for (int i = 0; i < REDIRECTS && page.status() / 100 == 3; i++) {
			page = send(
					HttpRequest.newBuilder(page.address().resolve(page.headers().firstValue("Location").orElseThrow()))
						.GET());
		}
		return page;
	}

	private Page send(HttpRequest.Builder builder) {
		URI address = builder.copy().build().uri();
		String sent = this.cookies.values()
			.stream()
			.filter((cookie) -> address.getPath().startsWith(cookie.getPath()))
			.map((cookie) -> cookie.getName() + "=" + cookie.getValue())
			.collect(Collectors.joining("; "));
		if (!sent.isEmpty()) {
			builder.header("Cookie", sent);
		}
		this.visited.add(address);
		builder.header("Accept", "text/html,*/*;q=0.8");
		try {
			HttpResponse<String> response = this.client.send(builder.timeout(Duration.ofSeconds(20)).build(),
					BodyHandlers.ofString());
			response.headers().allValues("Set-Cookie").forEach((header) -> store(header, address));
			Matcher token = CSRF.matcher(response.body());
			if (token.find()) {
				this.csrf = token.group(1);
			}
			return new Page(address, response.statusCode(), response.body(), response.headers());
		}
		catch (IOException ex) {
			throw new IllegalStateException("No answer from " + address, ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private void store(String header, URI address) {
		this.cookieHeaders.add(header);
		for (HttpCookie cookie : HttpCookie.parse(header)) {
			if (cookie.getPath() == null) {
				cookie.setPath(address.getPath());
			}
			String key = cookie.getName() + cookie.getPath();
			if (cookie.getMaxAge() == 0) {
				this.cookies.remove(key);
			}
			else {
				this.cookies.put(key, cookie);
			}
		}
	}

	/** What an address answered. */
	public record Page(URI address, int status, String body, HttpHeaders headers) {

		public URI formAction() {
			Matcher form = FORM.matcher(this.body);
			if (!form.find()) {
				throw new IllegalStateException("No form at " + this.address + ": " + this.body);
			}
			return URI.create(form.group(1).replace("&amp;", "&"));
		}

		public String parameter(String name) {
			Matcher value = Pattern.compile("[?&]" + name + "=([^&]+)").matcher(this.address.toString());
			if (!value.find()) {
				throw new IllegalStateException("No parameter " + name + " in " + this.address);
			}
			return value.group(1);
		}

		public String csrf() {
			return this.body.substring(this.body.indexOf("csrf=") + 5);
		}

		public String header(String name) {
			return this.headers.firstValue(name).orElse("");
		}

	}

}
