package de.asskomm.identity.keycloak;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import de.asskomm.identity.AccountServer;
import org.jspecify.annotations.Nullable;

/**
 * Keycloak as the account server.
 */
final class KeycloakServer implements AccountServer {

	private static final Duration GOOD_FOR = Duration.ofSeconds(5);

	private static final Duration BAD_FOR = Duration.ofSeconds(2);

	private final URI issuer;

	private final HttpClient client;

	private final Duration timeout;

	private final Clock clock;

	private final Object checking = new Object();

	private volatile @Nullable Check last;

	KeycloakServer(URI issuer, HttpClient client, Duration timeout, Clock clock) {
		this.issuer = issuer;
		this.client = client;
		this.timeout = timeout;
		this.clock = clock;
	}

	@Override
	public String origin() {
		String port = (this.issuer.getPort() >= 0) ? ":" + this.issuer.getPort() : "";
		return this.issuer.getScheme() + "://" + this.issuer.getHost() + port;
	}

	@Override
	public boolean isReachable() {
		Check known = this.last;
		if (known != null && known.holdsAt(this.clock.instant())) {
			return known.reachable();
		}
		synchronized (this.checking) {
			known = this.last;
			if (known == null || !known.holdsAt(this.clock.instant())) {
				boolean reachable = check();
				known = new Check(reachable, this.clock.instant().plus(reachable ? GOOD_FOR : BAD_FOR));
				this.last = known;
			}
			return known.reachable();
		}
	}

	private boolean check() {
		HttpRequest request = HttpRequest.newBuilder(this.issuer).timeout(this.timeout).build();
		try {
			return this.client.send(request, BodyHandlers.discarding()).statusCode() == 200;
		}
		catch (IOException ex) {
			return false;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	private record Check(boolean reachable, Instant until) {

		boolean holdsAt(Instant instant) {
			return instant.isBefore(this.until);
		}

	}

}
