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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Signs in with the accounts of the local stack: for tokens as scripts do, and for a
 * session as browsers do.
 */
final class SignIn implements AutoCloseable {

	/** Accounts that may write. */
	static final List<String> AUTHORS = List.of("koordination-grossenhain", "koordination-wilsdruff",
			"koordination-frankenberg", "zweite-koordination-grossenhain");

	/** Accounts that read. */
	static final List<String> READERS = List.of("koordination-grossenhain", "koordination-wilsdruff",
			"koordination-frankenberg", "mitglied-leipzig", "mitglied-polizei");

	private static final String PASSWORD = "asskomm-demo";

	private static final Pattern TOKEN = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"");

	private static final Pattern FORM = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");

	private static final Duration TIMEOUT = Duration.ofSeconds(30);

	private static final Duration FRESH = Duration.ofMinutes(2);

	private static final int REDIRECTS = 12;

	private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private final URI platform;

	private final URI tokens;

	private final Map<String, Token> known = new ConcurrentHashMap<>();

	SignIn(int platformPort, int keycloakPort) {
		this.platform = URI.create("http://localhost:" + platformPort);
		this.tokens = URI.create("http://localhost:" + keycloakPort + "/realms/asskomm/protocol/openid-connect/token");
	}

	/**
	 * The header line with which an account calls the interface for programs.
	 * @param account the account
	 * @return the line with its end
	 * @throws IOException if the account server refuses
	 * @throws InterruptedException if the thread is interrupted
	 */
	String bearer(String account) throws IOException, InterruptedException {
		return "Authorization: Bearer " + token(account) + "\r\nContent-Type: application/json\r\n";
	}

	/**
	 * A token that is valid for some minutes.
	 * @param account the account
	 * @return the token
	 * @throws IOException if the account server refuses
	 * @throws InterruptedException if the thread is interrupted
	 */
	String token(String account) throws IOException, InterruptedException {
		Token existing = this.known.get(account);
		if (existing != null && System.nanoTime() - existing.since() < FRESH.toNanos()) {
			return existing.value();
		}
		HttpResponse<String> response = this.http
			.send(posting(this.tokens, Map.of("grant_type", "password", "client_id", "asskomm-cli", "username", account,
					"password", PASSWORD, "scope", "openid organization:*"))
				.build(), BodyHandlers.ofString());
		Matcher token = TOKEN.matcher(response.body());
		if (!token.find()) {
			throw new IOException("No token for " + account + ": status " + response.statusCode());
		}
		this.known.put(account, new Token(token.group(1), System.nanoTime()));
		return token.group(1);
	}

	/**
	 * Signs in like a browser.
	 * @param account the account
	 * @return the header line with the session's cookies
	 * @throws IOException if that fails
	 * @throws InterruptedException if the thread is interrupted
	 */
	String session(String account) throws IOException, InterruptedException {
		Map<String, String> cookies = new LinkedHashMap<>();
		HttpResponse<String> form = follow(HttpRequest.newBuilder(this.platform.resolve("/anmelden")).GET(), cookies);
		Matcher action = FORM.matcher(form.body());
		if (!action.find()) {
			throw new IOException("No form to sign in: status " + form.statusCode());
		}
		follow(posting(URI.create(action.group(1).replace("&amp;", "&")),
				Map.of("username", account, "password", PASSWORD, "credentialId", "")), cookies);
		return "Cookie: " + line(cookies) + "\r\nAccept: text/html\r\nAccept-Encoding: gzip\r\n";
	}

	private HttpResponse<String> follow(HttpRequest.Builder first, Map<String, String> cookies)
			throws IOException, InterruptedException {
		HttpResponse<String> response = send(first, cookies);
		for (int redirect = 0; redirect < REDIRECTS && response.statusCode() / 100 == 3; redirect++) {
			URI next = response.uri().resolve(response.headers().firstValue("Location").orElseThrow());
			response = send(HttpRequest.newBuilder(next).GET(), cookies);
		}
		if (response.statusCode() / 100 != 2) {
			throw new IOException("Signing in answered " + response.statusCode());
		}
		return response;
	}

	/**
	 * Both servers are on one host, so their cookies are kept together, as browsers do.
	 */
	private HttpResponse<String> send(HttpRequest.Builder request, Map<String, String> cookies)
			throws IOException, InterruptedException {
		if (!cookies.isEmpty()) {
			request.header("Cookie", line(cookies));
		}
		HttpResponse<String> response = this.http.send(request.header("Accept", "text/html").timeout(TIMEOUT).build(),
				BodyHandlers.ofString());
		for (String header : response.headers().allValues("Set-Cookie")) {
			String[] pair = header.split(";", 2)[0].split("=", 2);
			if (pair[1].isEmpty()) {
				cookies.remove(pair[0]);
			}
			else {
				cookies.put(pair[0], pair[1]);
			}
		}
		return response;
	}

	private static String line(Map<String, String> cookies) {
		return cookies.entrySet()
			.stream()
			.map((cookie) -> cookie.getKey() + "=" + cookie.getValue())
			.collect(Collectors.joining("; "));
	}

	private static HttpRequest.Builder posting(URI address, Map<String, String> form) {
		return HttpRequest.newBuilder(address)
			.header("Content-Type", "application/x-www-form-urlencoded")
			.timeout(TIMEOUT)
			.POST(BodyPublishers.ofString(form.entrySet()
				.stream()
				.map((field) -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
				.collect(Collectors.joining("&"))));
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	@Override
	public void close() {
		this.http.close();
	}

	/**
	 * A token.
	 *
	 * @param value the token
	 * @param since when it was given
	 */
	private record Token(String value, long since) {
	}

}
