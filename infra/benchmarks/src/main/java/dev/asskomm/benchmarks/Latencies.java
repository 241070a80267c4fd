package dev.asskomm.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * Measured durations of one kind, safe for use by several threads.
 */
final class Latencies {

	private static final double NANOS_PER_MILLI = 1e6;

	private final String what;

	private final List<Long> nanos = Collections.synchronizedList(new ArrayList<>());

	Latencies(String what) {
		this.what = what;
	}

	void add(long value) {
		this.nanos.add(Math.max(0, value));
	}

	int count() {
		return this.nanos.size();
	}

	/**
	 * The duration that a share of all measured ones does not exceed.
	 * @param share between 0 and 1
	 * @return the duration; zero if nothing was measured
	 */
	Duration quantile(double share) {
		List<Long> sorted = new ArrayList<>(this.nanos);
		Collections.sort(sorted);
		if (sorted.isEmpty()) {
			return Duration.ZERO;
		}
		int index = (int) Math.min(sorted.size() - 1L, Math.round(Math.ceil(share * sorted.size())) - 1);
		return Duration.ofNanos(sorted.get(Math.max(0, index)));
	}

	@Override
	public String toString() {
		return String.format(Locale.ROOT, "%-44s n=%d  p50 %.1f ms  p90 %.1f ms  p99 %.1f ms  max %.1f ms", this.what,
				count(), millis(0.5), millis(0.9), millis(0.99), millis(1));
	}

	private double millis(double share) {
		return quantile(share).toNanos() / NANOS_PER_MILLI;
	}

}
