package de.asskomm.web.api;

/**
 * A change that is based on an older version.
 */
final class StaleVersion extends RuntimeException {

	private final long current;

	StaleVersion(long current) {
		super("The current version is " + current);
		this.current = current;
	}

	long current() {
		return this.current;
	}

}
