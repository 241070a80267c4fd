package de.asskomm.identity;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

import de.asskomm.membership.MailAddress;
import org.jspecify.annotations.Nullable;

/**
 * What tokens say that were found good a moment ago. Checking a signature and reading the
 * claims takes a considerable part of a short request, and a program presents the same
 * token again and again. Tokens themselves are not kept, only their digests: what is in
 * memory here lets nobody in. A refusal is not remembered.
 */
final class VerifiedTokens {

	/**
	 * How long a token is not checked again. It bounds how long a signing key is trusted
	 * after the account server has withdrawn it.
	 */
	static final Duration REMEMBERED = Duration.ofMinutes(1);

	/** More than there are sessions of programs on one instance. */
	static final int CAPACITY = 5_000;

	private final Clock clock;

	private final Map<ByteBuffer, Known> entries = new LinkedHashMap<>(64, 0.75f, true) {

		@Override
		protected boolean removeEldestEntry(Map.Entry<ByteBuffer, Known> eldest) {
			return size() > CAPACITY;
		}

	};

	VerifiedTokens(Clock clock) {
		this.clock = clock;
	}

	/**
	 * What a token says.
	 * @param token the token
	 * @param check checks it if that is due; whatever it throws is thrown
	 * @return what the token says
	 */
	VerifiedToken get(String token, Supplier<VerifiedToken> check) {
		ByteBuffer digest = digest(token);
		Instant now = this.clock.instant();
		Known known;
		synchronized (this.entries) {
			known = this.entries.get(digest);
		}
		if (known != null && now.isBefore(known.until())) {
			return known.token();
		}
		VerifiedToken checked;
		try {
			checked = check.get();
		}
		catch (RuntimeException ex) {
			forget(digest);
			throw ex;
		}
		remember(digest, checked, now);
		return checked;
	}

	int size() {
		synchronized (this.entries) {
			return this.entries.size();
		}
	}

	private void forget(ByteBuffer digest) {
		synchronized (this.entries) {
			this.entries.remove(digest);
		}
	}

	private void remember(ByteBuffer digest, VerifiedToken token, Instant now) {
		Instant expiresAt = token.expiresAt();
		Instant until = now.plus(REMEMBERED);
		if (expiresAt != null && expiresAt.isBefore(until)) {
			until = expiresAt;
		}
		synchronized (this.entries) {
			if (now.isBefore(until)) {
				this.entries.put(digest, new Known(token, until));
			}
			else {
				this.entries.remove(digest);
			}
		}
	}

	private static ByteBuffer digest(String token) {
		try {
			return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

	private record Known(VerifiedToken token, Instant until) {
	}

	/**
	 * What a good token says.
	 *
	 * @param account the account it was issued to
	 * @param mail the account's mail address
	 * @param expiresAt when it ends
	 */
	record VerifiedToken(Account account, @Nullable MailAddress mail, @Nullable Instant expiresAt) {
	}

}
