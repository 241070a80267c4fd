package dev.asskomm.benchmarks;

import java.util.concurrent.TimeUnit;

import org.HdrHistogram.ConcurrentHistogram;

/**
 * Durations of one kind in one round, safe for use by several threads.
 */
final class Latency {

	private static final int DIGITS = 3;

	private static final double NANOS_PER_MILLI = 1e6;

	private final ConcurrentHistogram nanos = new ConcurrentHistogram(TimeUnit.MINUTES.toNanos(2), DIGITS);

	/**
	 * Notes a duration. What took longer than two minutes counts as two minutes, what
	 * came before it was awaited as nothing.
	 * @param duration the duration in nanoseconds
	 */
	void record(long duration) {
		this.nanos.recordValue(Math.clamp(duration, 0, this.nanos.getHighestTrackableValue()));
	}

	long count() {
		return this.nanos.getTotalCount();
	}

	/**
	 * The duration that a share of all does not exceed.
	 * @param percent the share, 0 to 100
	 * @return the duration in milliseconds, 0 if nothing was noted
	 */
	double millis(double percent) {
		return (count() == 0) ? 0 : this.nanos.getValueAtPercentile(percent) / NANOS_PER_MILLI;
	}

}
