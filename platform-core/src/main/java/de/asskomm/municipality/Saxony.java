package de.asskomm.municipality;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Freistaat Sachsen: the state whose municipalities these are, and whose calendar says
 * when a day or a year begins.
 */
public final class Saxony {

	/** The clock on the town hall. */
	public static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

	private Saxony() {
	}

	/**
	 * The day in Saxony.
	 * @param clock the time
	 * @return the day
	 */
	public static LocalDate today(Clock clock) {
		return LocalDate.ofInstant(clock.instant(), ZONE);
	}

}
