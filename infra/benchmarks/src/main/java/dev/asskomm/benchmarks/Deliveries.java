package dev.asskomm.benchmarks;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Which post each live event tells of, and how many have it.
 */
final class Deliveries {

	private static final byte[] ID = "\"id\":\"".getBytes(StandardCharsets.US_ASCII);

	private static final int ID_LENGTH = 36;

	private static final Duration PAUSE = Duration.ofMillis(2);

	private final Map<Long, Delivery> bySequence = new ConcurrentHashMap<>();

	private final Map<String, Delivery> byPost = new ConcurrentHashMap<>();

	void arrived(long sequence, byte[] bytes, int from, int to, long now) {
		Delivery delivery = this.bySequence.get(sequence);
		if (delivery == null) {
			int at = Reader.find(bytes, from, to, ID);
			String post = (at < 0) ? "" : new String(bytes, at + ID.length, ID_LENGTH, StandardCharsets.US_ASCII);
			delivery = new Delivery(sequence, new String(bytes, from, to - from, StandardCharsets.UTF_8));
			this.bySequence.put(sequence, delivery);
			this.byPost.put(post, delivery);
		}
		delivery.latest = now;
		delivery.readers.incrementAndGet();
	}

	Optional<Delivery> of(String post) {
		return Optional.ofNullable(this.byPost.get(post));
	}

	/**
	 * Waits until a post has reached a number of readers.
	 * @param post the post
	 * @param readers how many
	 * @param limit how long to wait
	 * @return the delivery, or nothing if it did not reach them in time
	 */
	Optional<Delivery> await(String post, int readers, Duration limit) {
		long deadline = System.nanoTime() + limit.toNanos();
		while (System.nanoTime() < deadline) {
			Optional<Delivery> delivery = of(post).filter((known) -> known.readers.get() >= readers);
			if (delivery.isPresent()) {
				return delivery;
			}
			LockSupport.parkNanos(PAUSE.toNanos());
		}
		return Optional.empty();
	}

	/** One event on its way to many. */
	static final class Delivery {

		private final long sequence;

		private final String frame;

		private final AtomicInteger readers = new AtomicInteger();

		private volatile long latest;

		private Delivery(long sequence, String frame) {
			this.sequence = sequence;
			this.frame = frame;
		}

		long sequence() {
			return this.sequence;
		}

		/** The whole message as the first reader got it. */
		String frame() {
			return this.frame;
		}

		/** When the last one so far got it. */
		long latest() {
			return this.latest;
		}

	}

}
