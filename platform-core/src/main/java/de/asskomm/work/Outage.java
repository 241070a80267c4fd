package de.asskomm.work;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.NestedExceptionUtils;

/**
 * Whether something can be reached, and the pauses between attempts to reach it. It says
 * once that something went away and once that it is back, however many attempts lie
 * between.
 */
public final class Outage {

	private static final Logger logger = LoggerFactory.getLogger(Outage.class);

	private static final Duration FIRST_PAUSE = Duration.ofMillis(50);

	private final String what;

	private final Duration greatestPause;

	private final AtomicLong since = new AtomicLong();

	private volatile Duration pause = FIRST_PAUSE;

	/**
	 * Nothing is known to be away yet.
	 * @param what what is attempted, as it is told to the operator
	 * @param greatestPause longest pause between two attempts
	 */
	public Outage(String what, Duration greatestPause) {
		this.what = what;
		this.greatestPause = greatestPause;
	}

	/**
	 * Notes a failed attempt.
	 * @param cause why it failed
	 * @return how long to wait before the next one
	 */
	public Duration failed(Throwable cause) {
		if (this.since.compareAndSet(0, System.nanoTime())) {
			tell(cause);
		}
		Duration current = this.pause;
		Duration doubled = current.multipliedBy(2);
		this.pause = (doubled.compareTo(this.greatestPause) < 0) ? doubled : this.greatestPause;
		return current;
	}

	private void tell(Throwable cause) {
		Throwable root = NestedExceptionUtils.getMostSpecificCause(cause);
		if (root instanceof RuntimeException && root.getClass().getPackageName().startsWith("java.")) {
			// Nothing is away, the platform has a flaw: whoever mends it has to know
			// where.
			logger.warn("{} is interrupted and will be tried again until it works", this.what, cause);
		}
		else {
			logger.warn("{} is interrupted and will be tried again until it works: {}", this.what,
					(root != cause) ? cause + " (" + root + ")" : cause.toString());
			logger.debug("{} is interrupted", this.what, cause);
		}
	}

	/**
	 * Notes a successful attempt.
	 */
	public void worked() {
		long began = this.since.getAndSet(0);
		if (began != 0) {
			this.pause = FIRST_PAUSE;
			logger.info("{} works again after {} s", this.what,
					Duration.ofNanos(System.nanoTime() - began).toSeconds());
		}
	}

	/**
	 * Whether it is away.
	 * @return {@code true} since the last failed attempt
	 */
	public boolean lasts() {
		return this.since.get() != 0;
	}

}
