package de.asskomm.web.api;

import java.io.IOException;

/**
 * A request's body is larger than allowed.
 */
final class BodyTooLarge extends IOException {

	BodyTooLarge(long maximum) {
		super("More than " + maximum + " bytes");
	}

}
