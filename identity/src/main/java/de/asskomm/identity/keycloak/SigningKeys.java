package de.asskomm.identity.keycloak;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetUnavailableException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

/**
 * The keys the account server signs tokens with. They are fetched when the first token
 * comes, and again when they are old or a token names a key that is not among them. While
 * the account server cannot be reached the last known keys stay valid. However many
 * tokens with invented keys come, it is asked at most every few seconds.
 */
final class SigningKeys implements JWKSource<SecurityContext> {

	private static final Log logger = LogFactory.getLog(SigningKeys.class);

	/** Between two attempts, so that bad tokens cannot flood the account server. */
	private static final Duration PAUSE = Duration.ofSeconds(5);

	/** Before the first success the next attempt comes sooner. */
	private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

	private final URI location;

	private final HttpClient client;

	private final Duration timeout;

	private final Duration refresh;

	private final LongSupplier nanoTime;

	private final ReentrantLock fetching = new ReentrantLock();

	private volatile @Nullable Fetched fetched;

	private volatile @Nullable Long lastAttempt;

	SigningKeys(URI location, HttpClient client, Duration timeout, Duration refresh, LongSupplier nanoTime) {
		this.location = location;
		this.client = client;
		this.timeout = timeout;
		this.refresh = refresh;
		this.nanoTime = nanoTime;
	}

	@Override
	public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) throws KeySourceException {
		Fetched known = this.fetched;
		if (known == null) {
			known = fetchFirst();
		}
		else if (isOlderThan(known.at(), this.refresh) && this.fetching.tryLock()) {
			// The others go on with what is known meanwhile.
			known = unlocking(() -> fetchIfDue(PAUSE));
		}
		List<JWK> matching = selector.select(known.keys());
		if (matching.isEmpty()) {
			this.fetching.lock();
			matching = selector.select(unlocking(() -> fetchIfDue(PAUSE)).keys());
		}
		return matching;
	}

	private Fetched fetchFirst() throws KeySourceException {
		this.fetching.lock();
		return unlocking(() -> (this.fetched != null) ? this.fetched : fetchIfDue(FIRST_PAUSE));
	}

	private Fetched unlocking(Fetch fetch) throws KeySourceException {
		try {
			return fetch.run();
		}
		finally {
			this.fetching.unlock();
		}
	}

	private Fetched fetchIfDue(Duration pause) throws KeySourceException {
		Fetched known = this.fetched;
		Long last = this.lastAttempt;
		if (last != null && !isOlderThan(last, pause)) {
			if (known == null) {
				throw new JWKSetUnavailableException("The account server could not be reached a moment ago");
			}
			return known;
		}
		try {
			Fetched news = new Fetched(fetch(), this.nanoTime.getAsLong());
			this.fetched = news;
			return news;
		}
		catch (IOException | ParseException ex) {
			if (known == null) {
				throw new JWKSetUnavailableException("The account server's keys are not available", ex);
			}
			logger.warn("The account server's keys could not be refreshed: " + ex);
			return known;
		}
		finally {
			this.lastAttempt = this.nanoTime.getAsLong();
		}
	}

	private boolean isOlderThan(long nanoTime, Duration age) {
		return this.nanoTime.getAsLong() - nanoTime > age.toNanos();
	}

	private JWKSet fetch() throws IOException, ParseException {
		HttpRequest request = HttpRequest.newBuilder(this.location).timeout(this.timeout).build();
		try {
			HttpResponse<String> response = this.client.send(request, BodyHandlers.ofString());
			if (response.statusCode() != 200) {
				throw new IOException("Status " + response.statusCode());
			}
			return JWKSet.parse(response.body());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IOException("Interrupted", ex);
		}
	}

	private record Fetched(JWKSet keys, long at) {
	}

	private interface Fetch {

		Fetched run() throws KeySourceException;

	}

}
