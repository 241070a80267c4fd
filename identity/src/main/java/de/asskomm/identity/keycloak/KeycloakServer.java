package de.asskomm.identity.keycloak;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.function.LongSupplier;

import de.asskomm.identity.AccountServer;
import de.asskomm.identity.Refreshed;
import org.jspecify.annotations.Nullable;

/**
 * Keycloak as the account server.
 */
final class KeycloakServer implements AccountServer {

	private static final Duration LIMIT = Duration.ofSeconds(2);

	private static final Duration GOOD_FOR = Duration.ofSeconds(5);

	private static final Duration BAD_FOR = Duration.ofSeconds(3);

	private final IdentitySettings settings;

	private final HttpClient client;

	private final RefreshTokenExchange refreshTokens;

	private final LongSupplier nanoTime;

	private final Object checking = new Object();

	private volatile @Nullable Check last;

	KeycloakServer(IdentitySettings settings, HttpClient client, RefreshTokenExchange refreshTokens,
			LongSupplier nanoTime) {
		this.settings = settings;
		this.client = client;
		this.refreshTokens = refreshTokens;
		this.nanoTime = nanoTime;
	}

	@Override
	public String origin() {
		URI issuer = this.settings.issuer();
		String port = (issuer.getPort() >= 0) ? ":" + issuer.getPort() : "";
		return issuer.getScheme() + "://" + issuer.getHost() + port;
	}

	@Override
	public String accountPage() {
		return this.settings.issuer() + "/account/";
	}

	@Override
	public boolean isReachable() {
		Check known = this.last;
		if (known != null && !known.isOver(this.nanoTime.getAsLong())) {
			return known.reachable();
		}
		synchronized (this.checking) {
			known = this.last;
			if (known == null || known.isOver(this.nanoTime.getAsLong())) {
				known = check();
				this.last = known;
			}
			return known.reachable();
		}
	}

	@Override
	public Duration renewAfter() {
		return this.settings.renewAfter();
	}

	@Override
	public Refreshed refresh(String refreshToken) {
		return isReachable() ? this.refreshTokens.exchange(refreshToken) : new Refreshed.NotNow();
	}

	private Check check() {
		HttpRequest request = HttpRequest.newBuilder(this.settings.issuer()).timeout(LIMIT).build();
		try {
			boolean good = this.client.send(request, BodyHandlers.discarding()).statusCode() == 200;
			return judged(good, good);
		}
		catch (HttpConnectTimeoutException ex) {
			return judged(false, false);
		}
		catch (HttpTimeoutException ex) {
			// Once may be a hiccup, as right after its start; twice in a row is not.
			Check before = this.last;
			return judged(before == null || before.answered(), false);
		}
		catch (IOException ex) {
			return judged(false, false);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return judged(false, false);
		}
	}

	private Check judged(boolean reachable, boolean answered) {
		return new Check(reachable, answered, this.nanoTime.getAsLong() + (reachable ? GOOD_FOR : BAD_FOR).toNanos());
	}

	private record Check(boolean reachable, boolean answered, long until) {

		boolean isOver(long nanoTime) {
			return nanoTime - this.until >= 0;
		}

	}

}
