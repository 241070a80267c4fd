package de.asskomm.identity.keycloak;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Refuses to start the production profile with anything of the demo: its content, its
 * accounts, the client by which scripts sign in with a password, or addresses without
 * encryption.
 */
@Component
@Profile("production")
class NoDemoCredentials implements ApplicationRunner {

	private static final Log logger = LogFactory.getLog(NoDemoCredentials.class);

	/** What the local stack's documentation tells everybody. */
	private static final String DEMO_SIGN_IN = "grant_type=password&client_id=asskomm-cli&scope=openid"
			+ "&username=koordination-grossenhain&password=asskomm-demo";

	private static final int UNKNOWN_CLIENT = 401;

	private final IdentitySettings settings;

	private final Environment environment;

	NoDemoCredentials(IdentitySettings settings, Environment environment) {
		this.settings = settings;
		this.environment = environment;
	}

	/**
	 * Checks the settings, and tries to sign in as the demo does.
	 * @throws IllegalStateException with everything that does not belong into production
	 */
	@Override
	public void run(ApplicationArguments arguments) {
		List<String> found = new ArrayList<>();
		if (this.environment.getProperty("platform.demo-content", Boolean.class, false)) {
			found.add("platform.demo-content is true");
		}
		if (!this.environment.getProperty("platform.base-url", "").startsWith("https://")) {
			found.add("platform.base-url does not begin with https://");
		}
		if (!"https".equals(this.settings.issuer().getScheme())) {
			found.add("platform.identity.issuer does not begin with https://");
		}
		if (this.environment.getProperty("platform.mail.from", ".example").contains(".example")) {
			found.add("platform.mail.from is nobody's address");
		}
		if (hasDemoClient()) {
			found.add("the account server has the demo's client asskomm-cli");
		}
		if (!found.isEmpty()) {
			throw new IllegalStateException("Not for production: " + String.join("; ", found));
		}
	}

	/** An unknown client is refused before its password is looked at. */
	private boolean hasDemoClient() {
		HttpRequest request = HttpRequest.newBuilder(URI.create(this.settings.endpoint("token")))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.timeout(this.settings.timeout())
			.POST(BodyPublishers.ofString(DEMO_SIGN_IN))
			.build();
		try (HttpClient client = HttpClient.newHttpClient()) {
			return client.send(request, BodyHandlers.discarding()).statusCode() != UNKNOWN_CLIENT;
		}
		catch (IOException ex) {
			logger.warn("The account server does not answer; whether it has the demo's client is not known: " + ex);
			return false;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

}
