package dev.asskomm.benchmarks;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * One measured figure beside what is asked of it.
 *
 * @param key the row of the list of what is asked, such as {@code S1}
 * @param what what was measured
 * @param unit of the values
 * @param asked what is asked, in words; empty for a figure that is only told
 * @param measured the values over the rounds
 * @param floor the same of the floor, if there is one
 * @param reached whether what is asked is reached; {@code null} if nothing is asked
 */
record Figure(String key, String what, String unit, String asked, Spread measured, @Nullable Spread floor,
		@Nullable Boolean reached) {

	/** A figure that is only told. */
	static Figure told(String key, String what, String unit, Spread measured) {
		return new Figure(key, what, unit, "", measured, null, null);
	}

	/** A figure that is only told, beside its floor. */
	static Figure told(String key, String what, String unit, Spread measured, Spread floor) {
		return new Figure(key, what, unit, "", measured, floor, null);
	}

	/** A figure that must not exceed a number. */
	static Figure atMost(String key, String what, String unit, Spread measured, double most) {
		return new Figure(key, what, unit, "≤ " + number(most), measured, null, measured.median() <= most);
	}

	/** A figure that must reach a number, beside its floor. */
	static Figure atLeast(String key, String what, String unit, Spread measured, Spread floor, double least) {
		return new Figure(key, what, unit, "≥ " + number(least), measured, floor, measured.median() >= least);
	}

	/** A figure whose ratio to the floor must not exceed a number. */
	static Figure atMostTimes(String key, String what, String unit, Spread measured, Spread floor, double times) {
		return new Figure(key, what, unit, "≤ " + number(times) + " × floor", measured, floor,
				ratio(measured, floor) <= times);
	}

	/** A figure whose ratio to the floor must reach a number. */
	static Figure atLeastTimes(String key, String what, String unit, Spread measured, Spread floor, double times) {
		return new Figure(key, what, unit, "≥ " + number(times) + " × floor", measured, floor,
				ratio(measured, floor) >= times);
	}

	/**
	 * Returns the ratio of the medians.
	 * @return measured by floor, {@code null} without a floor
	 */
	@Nullable Double ratio() {
		return (this.floor != null && this.floor.median() > 0) ? ratio(this.measured, this.floor) : null;
	}

	private static double ratio(Spread measured, Spread floor) {
		return measured.median() / floor.median();
	}

	/**
	 * Writes a number with three significant digits and without an exponent.
	 * @param value the number
	 * @return its text
	 */
	static String number(double value) {
		double size = Math.abs(value);
		int decimals = (size >= 100 || size == Math.rint(size)) ? 0 : (size >= 10) ? 1 : (size >= 1) ? 2 : 3;
		return String.format(Locale.ROOT, "%,." + decimals + "f", value);
	}

}
