package de.asskomm.web.api;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

import de.asskomm.organisation.Actor;
import de.asskomm.web.api.IdempotencyKeys.Claim;
import de.asskomm.web.api.IdempotencyKeys.Use;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Carries out creating requests: bounded per member, and only once per
 * {@code Idempotency-Key}. The key is taken in the transaction that creates, so that it
 * is used up exactly if something was created.
 */
@Component
class Creations {

	private static final Logger logger = LoggerFactory.getLogger(Creations.class);

	private static final Pattern KEY = Pattern.compile("[\\x20-\\x7E]{1,200}");

	private final IdempotencyKeys keys;

	private final TransactionOperations transactions;

	private final CreationLimit limit;

	private final JsonMapper json;

	private final Clock clock;

	private final Duration kept;

	Creations(IdempotencyKeys keys, TransactionOperations transactions, CreationLimit limit, JsonMapper json,
			Clock clock, ApiSettings settings) {
		this.keys = keys;
		this.transactions = transactions;
		this.limit = limit;
		this.json = json;
		this.clock = clock;
		this.kept = settings.idempotencyKeysKept();
	}

	/**
	 * Creates something, or finds what the same request has created before.
	 * @param <T> what is created
	 * @param actor who asks for it
	 * @param creation the request
	 * @return what was created
	 * @throws TooManyCreations if the member has to wait
	 * @throws InvalidRequest if the key is malformed or was used for another request
	 */
	<T> T once(Actor actor, Creation<T> creation) {
		this.limit.count(actor.member());
		String key = creation.key();
		if (key == null) {
			return creation.create().get();
		}
		if (!KEY.matcher(key).matches()) {
			throw InvalidRequest.of(Creation.KEY_HEADER, "idempotency-key.malformed");
		}
		Claim claim = new Claim(actor.member(), key, creation.route(), hash(actor, creation.request()));
		return this.transactions.execute((status) -> {
			Instant now = this.clock.instant();
			Optional<Use> earlier = this.keys.take(claim, now, now.minus(this.kept));
			if (earlier.isPresent()) {
				return repeat(claim, earlier.get(), creation);
			}
			T created = creation.create().get();
			this.keys.remember(claim, creation.id().apply(created));
			return created;
		});
	}

	@Scheduled(initialDelay = 5, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
	void forgetOldKeys() {
		int forgotten = this.keys.forget(this.clock.instant().minus(this.kept));
		logger.debug("Forgot {} idempotency keys", forgotten);
	}

	private static <T> T repeat(Claim claim, Use earlier, Creation<T> creation) {
		if (!claim.route().equals(earlier.route()) || !claim.requestHash().equals(earlier.requestHash())) {
			throw InvalidRequest.of(Creation.KEY_HEADER, "idempotency-key.reused");
		}
		return creation.find().apply(earlier.resource());
	}

	private String hash(Actor actor, Object request) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			digest.update(this.json.writeValueAsBytes(actor.organisation().id().value()));
			digest.update(this.json.writeValueAsBytes(request));
			return HexFormat.of().formatHex(digest.digest());
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

}
