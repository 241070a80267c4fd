package de.asskomm.search.elastic;

import java.time.Duration;

import org.slf4j.Logger;

/**
 * The times in which something does not work: one line in the log when one begins, one
 * when it is over, and growing pauses between the attempts. Used by one thread.
 */
final class Outage {

	private static final Duration FIRST_PAUSE = Duration.ofMillis(200);

	private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

	private final Logger log;

	private final String activity;

	private Duration pause = Duration.ZERO;

	/**
	 * Creates the record of something that works until now.
	 * @param log where to tell
	 * @param activity what does not work during an outage, as the subject of a sentence
	 */
	Outage(Logger log, String activity) {
		this.log = log;
		this.activity = activity;
	}

	/**
	 * Takes note of a failure.
	 * @param cause what happened
	 * @return how long to wait before the next attempt
	 */
	Duration goesOn(RuntimeException cause) {
		if (this.pause.isZero()) {
			if (cause instanceof IndexUnavailable) {
				this.log.warn("{} waits: {}", this.activity, cause.getMessage());
			}
			else {
				this.log.warn("{} waits", this.activity, cause);
			}
			this.pause = FIRST_PAUSE;
		}
		else {
			Duration doubled = this.pause.multipliedBy(2);
			this.pause = (doubled.compareTo(LONGEST_PAUSE) < 0) ? doubled : LONGEST_PAUSE;
		}
		return this.pause;
	}

	/**
	 * Takes note of a success.
	 */
	void isOver() {
		if (!this.pause.isZero()) {
			this.log.info("{} works again", this.activity);
			this.pause = Duration.ZERO;
		}
	}

}
