package dev.asskomm.benchmarks;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A number of workers that begin anew as soon as they are done: finds out how much fits
 * into a second.
 *
 * @param workers how many
 * @param time for how long
 */
record ClosedLoop(int workers, Duration time) {

	private static final double NANOS_PER_SECOND = TimeUnit.SECONDS.toNanos(1);

	private static final double GROWTH = 1.05;

	private static final int STEADY_WINDOWS = 4;

	/**
	 * Works.
	 * @param work the work; what it throws counts as failed
	 * @return how much was done
	 */
	Outcome run(OpenLoop.Work work) {
		Latency latency = new Latency();
		AtomicInteger failed = new AtomicInteger();
		AtomicInteger numbers = new AtomicInteger();
		long begin = System.nanoTime();
		long end = begin + this.time.toNanos();
		try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
			for (int worker = 0; worker < this.workers; worker++) {
				executor.execute(() -> {
					for (long start = System.nanoTime(); start < end; start = System.nanoTime()) {
						try {
							work.carryOut(numbers.getAndIncrement());
							latency.record(System.nanoTime() - start);
						}
						catch (InterruptedException ex) {
							Thread.currentThread().interrupt();
							return;
						}
						catch (Exception ex) {
							failed.incrementAndGet();
						}
					}
				});
			}
		}
		return new Outcome(latency, failed.get(), latency.count() * NANOS_PER_SECOND / (System.nanoTime() - begin));
	}

	/**
	 * Works until it gets no faster: a server that was just started translates itself
	 * while it works, and what it does meanwhile says nothing of how it works for weeks.
	 * @param work the work
	 * @param longest when to stop in any case
	 */
	void untilSteady(OpenLoop.Work work, Duration longest) {
		long end = System.nanoTime() + longest.toNanos();
		double best = 0;
		int steady = 0;
		while (steady < STEADY_WINDOWS && System.nanoTime() < end) {
			double now = run(work).perSecond();
			steady = (now > best * GROWTH) ? 0 : steady + 1;
			best = Math.max(best, now);
		}
	}

	/**
	 * What came of it.
	 *
	 * @param latency the latencies of what succeeded
	 * @param failed how much failed
	 * @param perSecond how much succeeded in a second
	 */
	record Outcome(Latency latency, int failed, double perSecond) {
	}

}
