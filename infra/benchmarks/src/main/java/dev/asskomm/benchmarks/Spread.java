package dev.asskomm.benchmarks;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * A value over several rounds.
 *
 * @param median the middle one; of an even number the mean of the two in the middle
 * @param least the smallest
 * @param most the greatest
 * @param rounds how many there were
 */
record Spread(double median, double least, double most, int rounds) {

	/**
	 * Sums up the rounds.
	 * @param values one value per round
	 * @return their spread
	 * @throws IllegalArgumentException if there are none
	 */
	static Spread of(List<Double> values) {
		if (values.isEmpty()) {
			throw new IllegalArgumentException("No round, no spread");
		}
		double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
		int middle = sorted.length / 2;
		double median = (sorted.length % 2 == 1) ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
		return new Spread(median, sorted[0], sorted[sorted.length - 1], sorted.length);
	}

	static Spread of(double single) {
		return new Spread(single, single, single, 1);
	}

	/** The spread of one percentile over the rounds' latencies. */
	static Spread ofMillis(List<Latency> rounds, double percent) {
		return of(rounds, (latency) -> latency.millis(percent));
	}

	static <T> Spread of(List<T> rounds, ToDoubleFunction<T> value) {
		return of(rounds.stream().map(value::applyAsDouble).toList());
	}

}
