package de.asskomm.work;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;

/**
 * Works on a thread of its own, turn after turn, until it is told to stop. Between two
 * turns it rests until somebody rings. A turn that fails does not end the work: after a
 * pause the next one begins.
 */
public abstract class Worker implements SmartLifecycle {

	private static final Logger logger = LoggerFactory.getLogger(Worker.class);

	private static final Duration STOP_LIMIT = Duration.ofSeconds(10);

	private final String name;

	private final Doorbell bell;

	private final Outage outage;

	private final Duration stopLimit;

	private volatile CountDownLatch stopped = new CountDownLatch(0);

	private volatile @Nullable Thread thread;

	/**
	 * A worker that does not work yet.
	 * @param name name of the thread
	 * @param bell ends its rests
	 * @param outage tells of turns that fail
	 */
	protected Worker(String name, Doorbell bell, Outage outage) {
		this(name, bell, outage, STOP_LIMIT);
	}

	Worker(String name, Doorbell bell, Outage outage, Duration stopLimit) {
		this.name = name;
		this.bell = bell;
		this.outage = outage;
		this.stopLimit = stopLimit;
	}

	/**
	 * Works for one turn. The work has to end soon when it is no longer wanted.
	 * @return how long to rest unless somebody rings; {@code null} if everything is done
	 * for good
	 * @throws Exception if the turn has to be repeated after a pause
	 */
	protected abstract @Nullable Duration work() throws Exception;

	/**
	 * Ends what the work may be waiting for, once it is no longer wanted.
	 * @param working the thread of the work
	 */
	protected void wake(Thread working) {
		this.bell.ring();
	}

	/**
	 * Ends what belongs to the work, on its thread and after its last turn.
	 */
	protected void end() {
	}

	/**
	 * Tells the worker that there is something to do.
	 */
	public final void ring() {
		this.bell.ring();
	}

	/**
	 * What tells of turns that fail, for work that knows in the midst of one.
	 * @return the outage
	 */
	protected final Outage outage() {
		return this.outage;
	}

	/**
	 * Whether the work goes on; asked on its own thread.
	 * @return {@code false} from the moment on in which somebody stops it
	 */
	protected final boolean isWanted() {
		return this.thread == Thread.currentThread();
	}

	/**
	 * Rests, but not longer than the work is wanted, and whoever rings.
	 * @param longest how long at most
	 * @throws InterruptedException if the thread has to end at once
	 */
	protected final void pause(Duration longest) throws InterruptedException {
		this.stopped.await(longest.toNanos(), TimeUnit.NANOSECONDS);
	}

	@Override
	public void start() {
		this.stopped = new CountDownLatch(1);
		Thread working = Thread.ofPlatform().daemon().name(this.name).unstarted(this::run);
		this.thread = working;
		working.start();
	}

	/** Waits until the work has ended, or interrupts it. */
	@Override
	public void stop() {
		Thread working = this.thread;
		if (working == null) {
			return;
		}
		this.thread = null;
		this.stopped.countDown();
		wake(working);
		try {
			if (!working.join(this.stopLimit)) {
				logger.warn("The work of {} lasts too long and is interrupted", this.name);
				working.interrupt();
			}
		}
		catch (InterruptedException ex) {
			working.interrupt();
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public boolean isRunning() {
		return this.thread != null;
	}

	private void run() {
		try {
			Duration rest = Duration.ZERO;
			while (rest != null && isWanted()) {
				rest = turn();
			}
		}
		catch (InterruptedException ex) {
			// Only stop() interrupts, and the thread ends here.
			Thread.currentThread().interrupt();
		}
		finally {
			end();
		}
	}

	private @Nullable Duration turn() throws InterruptedException {
		try {
			Duration rest = work();
			this.outage.worked();
			if (rest != null) {
				this.bell.await(rest);
			}
			return rest;
		}
		catch (InterruptedException ex) {
			throw ex;
		}
		catch (Exception ex) {
			if (isWanted()) {
				pause(this.outage.failed(ex));
			}
			return Duration.ZERO;
		}
	}

}
