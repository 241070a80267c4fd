package dev.asskomm.benchmarks;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Starts work at fixed times, whether or not earlier work is done. What starts late
 * because something was slow counts from when it should have started, so that slowness is
 * not hidden by asking less often.
 *
 * @param perSecond how often to start
 * @param time for how long
 */
record OpenLoop(double perSecond, Duration time) {

	private static final double NANOS_PER_SECOND = TimeUnit.SECONDS.toNanos(1);

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	OpenLoop {
		if (perSecond <= 0 || time.isNegative()) {
			throw new IllegalArgumentException("A schedule needs a rate and a time");
		}
	}

	int count() {
		return (int) Math.round(this.perSecond * this.time.toNanos() / NANOS_PER_SECOND);
	}

	/**
	 * When a piece of work is to start.
	 * @param number its number, from 0
	 * @return nanoseconds after the begin
	 */
	long at(int number) {
		return Math.round(number / this.perSecond * NANOS_PER_SECOND);
	}

	/**
	 * Carries out the schedule and waits for what was started.
	 * @param work the work; what it throws counts as failed
	 * @return the latencies of what succeeded, from the intended start, and how much
	 * failed
	 * @throws InterruptedException if the thread is interrupted
	 */
	Outcome run(Work work) throws InterruptedException {
		Latency latency = new Latency();
		AtomicInteger failed = new AtomicInteger();
		long begin = System.nanoTime();
		try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
			for (int number = 0; number < count(); number++) {
				long intended = begin + at(number);
				await(intended);
				int current = number;
				executor.execute(() -> {
					try {
						work.carryOut(current);
						latency.record(System.nanoTime() - intended);
					}
					catch (InterruptedException ex) {
						Thread.currentThread().interrupt();
					}
					catch (Exception ex) {
						failed.incrementAndGet();
					}
				});
			}
			executor.shutdown();
			if (!executor.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
				executor.shutdownNow();
			}
		}
		return new Outcome(latency, failed.get());
	}

	private static void await(long moment) throws InterruptedException {
		for (long left = moment - System.nanoTime(); left > 0; left = moment - System.nanoTime()) {
			if (Thread.interrupted()) {
				throw new InterruptedException();
			}
			LockSupport.parkNanos(left);
		}
	}

	/** One piece of work. */
	@FunctionalInterface
	interface Work {

		/**
		 * Does it.
		 * @param number its number, from 0
		 * @throws Exception if it fails
		 */
		void carryOut(int number) throws Exception;

	}

	/**
	 * What came of it.
	 *
	 * @param latency the latencies of what succeeded
	 * @param failed how much failed
	 */
	record Outcome(Latency latency, int failed) {
	}

}
