package dev.asskomm.localstack;

import java.util.List;
import java.util.Map;

/**
 * Where people's browsers and Keycloak find the platform: what the client
 * {@code asskomm-web} allows.
 *
 * @param url the platform's address, without a slash at its end
 * @param moreRedirectUris two addresses, or patterns of them, to which a login may return
 * besides those of the platform's address
 * @param logoutRedirectUris addresses, or patterns of them, to which a log-out may return
 */
record WebClient(String url, List<String> moreRedirectUris, List<String> logoutRedirectUris) {

	/** The client's id within Keycloak, as the realm's file gives it. */
	static final String ID = "60000000-0000-4000-8000-000000000001";

	/**
	 * Returns the client of a platform that listens on one port, and of its second
	 * instance on the next one.
	 * @param port the port
	 * @return the client
	 */
	static WebClient onPort(int port) {
		String first = "http://localhost:" + port;
		String second = "http://localhost:" + (port + 1);
		return new WebClient(first, List.of(second + "/login/oauth2/code/*", second + "/willkommen"),
				List.of(first + "/*", second + "/*"));
	}

	/**
	 * Returns a client for tests, which start the platform on any free port.
	 * @return the client
	 */
	static WebClient onAnyPort() {
		return new WebClient("http://localhost:8080", List.of("http://localhost:*", "http://localhost:8080/*"),
				List.of("http://localhost:*"));
	}

	/** The values of the placeholders in the realm's file. */
	Map<String, String> placeholders() {
		return Map.of("ASSKOMM_WEB_URL", this.url, "ASSKOMM_WEB_SECOND_REDIRECT_URI", this.moreRedirectUris.getFirst(),
				"ASSKOMM_WEB_SECOND_WELCOME_URI", this.moreRedirectUris.getLast(), "ASSKOMM_WEB_LOGOUT_REDIRECT_URIS",
				String.join("##", this.logoutRedirectUris));
	}

	/** The part of the client that Keycloak is to change. */
	String json() {
		return """
				{"clientId": "asskomm-web", "baseUrl": "%1$s/",
				 "redirectUris": ["%1$s/login/oauth2/code/*", "%1$s/willkommen", "%2$s", "%3$s"],
				 "attributes": {"post.logout.redirect.uris": "%4$s",
				                "backchannel.logout.url": "%1$s/logout/connect/back-channel/keycloak"}}
				""".formatted(this.url, this.moreRedirectUris.getFirst(), this.moreRedirectUris.getLast(),
				String.join("##", this.logoutRedirectUris));
	}

}
