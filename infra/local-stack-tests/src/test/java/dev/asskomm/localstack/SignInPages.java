package dev.asskomm.localstack;

import java.net.CookieManager;
import java.net.CookieStore;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Keycloak's pages as a browser sees them.
 */
final class SignInPages {

	private SignInPages() {
	}

	/**
	 * Keycloak's cookies are for secure connections only, which browsers take localhost
	 * for.
	 */
	static HttpClient browser() {
		return HttpClient.newBuilder().cookieHandler(new CookieManager(new InsecureCookies(), null)).build();
	}

	static HttpResponse<String> get(HttpClient browser, String uri) throws Exception {
		return browser.send(HttpRequest.newBuilder(URI.create(uri)).header("Accept-Language", "de").build(),
				HttpResponse.BodyHandlers.ofString());
	}

	static HttpResponse<String> submit(HttpClient browser, HttpResponse<String> page, String username, String password)
			throws Exception {
		return browser.send(submission(page, username, password), HttpResponse.BodyHandlers.ofString());
	}

	/** What a browser sends when somebody fills the page in. */
	static HttpRequest submission(HttpResponse<String> page, String username, String password) {
		Matcher action = Pattern.compile("action=\"([^\"]+)\"").matcher(page.body());
		assertThat(action.find()).isTrue();
		return HttpRequest.newBuilder(URI.create(action.group(1).replace("&amp;", "&")))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers
				.ofString(form(Map.of("username", username, "password", password, "credentialId", ""))))
			.build();
	}

	static String form(Map<String, String> parameters) {
		return parameters.entrySet()
			.stream()
			.map((entry) -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
	}

	/** Sends cookies also over plain HTTP, as browsers do to localhost. */
	private static final class InsecureCookies implements CookieStore {

		private final CookieStore store = new CookieManager().getCookieStore();

		@Override
		public void add(URI uri, HttpCookie cookie) {
			cookie.setSecure(false);
			this.store.add(uri, cookie);
		}

		@Override
		public List<HttpCookie> get(URI uri) {
			return this.store.get(uri);
		}

		@Override
		public List<HttpCookie> getCookies() {
			return this.store.getCookies();
		}

		@Override
		public List<URI> getURIs() {
			return this.store.getURIs();
		}

		@Override
		public boolean remove(URI uri, HttpCookie cookie) {
			return this.store.remove(uri, cookie);
		}

		@Override
		public boolean removeAll() {
			return this.store.removeAll();
		}

	}

}
