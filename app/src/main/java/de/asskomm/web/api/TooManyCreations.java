package de.asskomm.web.api;

import java.time.Duration;

/**
 * A member creates more than the platform takes from one member.
 */
final class TooManyCreations extends RuntimeException {

	private final Duration wait;

	TooManyCreations(Duration wait) {
		super("Too many creations, wait " + wait);
		this.wait = wait;
	}

	/** After what time the next creation will be taken. */
	Duration until() {
		return this.wait;
	}

}
