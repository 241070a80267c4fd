package de.asskomm.work;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Tells a worker of this instance that there is something to do. Rings while nobody
 * listens are remembered as one.
 */
public final class Doorbell {

	private final Semaphore rings = new Semaphore(0);

	/**
	 * Rings. Never blocks.
	 */
	public void ring() {
		if (this.rings.availablePermits() == 0) {
			this.rings.release();
		}
	}

	/**
	 * Waits for a ring.
	 * @param longest how long to wait at most
	 * @throws InterruptedException if the waiting thread is interrupted
	 */
	public void await(Duration longest) throws InterruptedException {
		if (this.rings.tryAcquire(longest.toNanos(), TimeUnit.NANOSECONDS)) {
			this.rings.drainPermits();
		}
	}

}
