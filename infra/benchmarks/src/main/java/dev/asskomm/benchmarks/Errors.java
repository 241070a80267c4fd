package dev.asskomm.benchmarks;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Counts requests to the platform over all parts, and those that it could not serve.
 */
final class Errors {

	private static final int SERVER_ERROR = 500;

	private final AtomicLong requests = new AtomicLong();

	private final AtomicLong failures = new AtomicLong();

	void answered(int status) {
		this.requests.incrementAndGet();
		if (status >= SERVER_ERROR) {
			this.failures.incrementAndGet();
		}
	}

	void unanswered() {
		this.requests.incrementAndGet();
		this.failures.incrementAndGet();
	}

	long requests() {
		return this.requests.get();
	}

	long failures() {
		return this.failures.get();
	}

}
