package de.asskomm.web.api;

import java.io.IOException;

/**
 * A request's body is larger than allowed.
 */
final class BodyTooLarge extends IOException {

	private final long maximum;

	BodyTooLarge(long maximum) {
		super("More than " + maximum + " bytes");
		this.maximum = maximum;
	}

	/** Greatest number of bytes. */
	long maximum() {
		return this.maximum;
	}

}
