package de.asskomm.web.api;

import java.time.Duration;

import de.asskomm.organisation.MemberId;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;

import org.springframework.stereotype.Component;
import org.springframework.util.ConcurrentLruCache;

/**
 * Bounds how much a member creates in a minute on this instance. It is a guard against
 * scripts that run wild, not a quota.
 */
@Component
class CreationLimit {

	/** So many members are kept in mind; who was quiet longest is forgotten first. */
	private static final int MEMBERS = 10_000;

	private final ConcurrentLruCache<MemberId, Bucket> buckets;

	CreationLimit(ApiSettings settings) {
		long perMinute = settings.creationsPerMinute();
		this.buckets = new ConcurrentLruCache<>(MEMBERS,
				(member) -> Bucket.builder()
					.addLimit((limit) -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
					.build());
	}

	/**
	 * Counts a creation.
	 * @param member who creates
	 * @throws TooManyCreations if the member has to wait
	 */
	void count(MemberId member) {
		ConsumptionProbe probe = this.buckets.get(member).tryConsumeAndReturnRemaining(1);
		if (!probe.isConsumed()) {
			throw new TooManyCreations(Duration.ofNanos(probe.getNanosToWaitForRefill()));
		}
	}

}
