package de.asskomm.web.api;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import de.asskomm.organisation.MemberId;

/**
 * The keys by which clients mark repeats of a creating request.
 */
interface IdempotencyKeys {

	/**
	 * A creating request under a key.
	 *
	 * @param member whose key it is
	 * @param key the key
	 * @param route the request's method and path
	 * @param requestHash hash of what is asked for
	 */
	record Claim(MemberId member, String key, String route, String requestHash) {
	}

	/**
	 * What a key was used for.
	 *
	 * @param route the first request's method and path
	 * @param requestHash hash of what was asked for
	 * @param resource what was created
	 */
	record Use(String route, String requestHash, UUID resource) {
	}

	/**
	 * Takes a key for this transaction. While another transaction holds the same key,
	 * this waits for its end.
	 * @param claim the request that needs the key
	 * @param now the time
	 * @param expired keys of before then are free again
	 * @return nothing if the key was free and is taken now, else what it was used for
	 */
	Optional<Use> take(Claim claim, Instant now, Instant expired);

	/**
	 * Records what was created under a key that this transaction has taken.
	 * @param claim the request that took the key
	 * @param resource what was created
	 */
	void remember(Claim claim, UUID resource);

	/**
	 * Forgets old keys.
	 * @param expired from before when
	 * @return how many
	 */
	int forget(Instant expired);

}
