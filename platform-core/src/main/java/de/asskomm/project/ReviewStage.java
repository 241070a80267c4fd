package de.asskomm.project;

import java.time.LocalDate;
import java.util.function.Function;

/**
 * The reminders that an organisation gets of a record that nobody has confirmed, in their
 * order. Each lasts until the next one begins, the last one until the record is archived.
 */
public enum ReviewStage {

	/** The review date is near. */
	BEFORE,

	/** The review date is there. */
	DUE,

	/** It is going to be archived. */
	LAST;

	/**
	 * Day from which the reminder is due.
	 * @param freshness when the record was confirmed
	 * @return the day
	 */
	public LocalDate begins(Freshness freshness) {
		return switch (this) {
			case BEFORE -> freshness.reviewDue().minus(Freshness.REMINDER);
			case DUE -> freshness.reviewDue();
			case LAST -> freshness.archivedFrom().minus(Freshness.REMINDER);
		};
	}

	/**
	 * Which records are at this stage: those confirmed after one day and up to another.
	 * @param today the day
	 * @return the two days
	 */
	Confirmed at(LocalDate today) {
		Function<Freshness, LocalDate> ends = switch (this) {
			case BEFORE -> DUE::begins;
			case DUE -> LAST::begins;
			case LAST -> Freshness::archivedFrom;
		};
		return new Confirmed(latest(today, ends), latest(today, this::begins));
	}

	/**
	 * The last day on which a record was confirmed for which a day has come. Months
	 * differ in length, so it is looked for from the day after which it cannot be.
	 */
	private static LocalDate latest(LocalDate today, Function<Freshness, LocalDate> day) {
		LocalDate confirmed = today;
		LocalDate comes = day.apply(new Freshness(confirmed));
		while (comes.isAfter(today)) {
			confirmed = confirmed.minusDays(Math.max(1, comes.toEpochDay() - today.toEpochDay() - 5));
			comes = day.apply(new Freshness(confirmed));
		}
		return confirmed;
	}

	/**
	 * When records were confirmed.
	 *
	 * @param after later than this day
	 * @param through on this day at the latest
	 */
	record Confirmed(LocalDate after, LocalDate through) {
	}

}
