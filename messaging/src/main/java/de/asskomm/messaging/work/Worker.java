package de.asskomm.messaging.work;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A thread of its own that works until it is told to stop.
 */
public final class Worker {

	private static final Duration STOP_LIMIT = Duration.ofSeconds(10);

	private final CountDownLatch stopped = new CountDownLatch(1);

	private final Thread thread;

	private Worker(String name, Task task) {
		this.thread = Thread.ofPlatform().daemon().name(name).unstarted(() -> run(task));
	}

	/**
	 * Starts to work.
	 * @param name name of the thread
	 * @param task the work
	 * @return the worker
	 */
	public static Worker start(String name, Task task) {
		Worker worker = new Worker(name, task);
		worker.thread.start();
		return worker;
	}

	private void run(Task task) {
		try {
			task.run(this);
		}
		catch (InterruptedException ex) {
			// Only stop() interrupts, and the thread ends here.
			Thread.currentThread().interrupt();
		}
	}

	/**
	 * Whether the work goes on.
	 * @return {@code false} from the moment on in which somebody stops it
	 */
	public boolean isWanted() {
		return this.stopped.getCount() > 0;
	}

	/**
	 * Rests, but not longer than the work is wanted.
	 * @param longest how long at most
	 * @throws InterruptedException if the thread has to end at once
	 */
	public void pause(Duration longest) throws InterruptedException {
		this.stopped.await(longest.toNanos(), TimeUnit.NANOSECONDS);
	}

	/**
	 * Tells the worker to stop and waits until it has.
	 * @param wake what ends a wait inside the task
	 */
	public void stop(Runnable wake) {
		this.stopped.countDown();
		wake.run();
		try {
			if (!this.thread.join(STOP_LIMIT)) {
				this.thread.interrupt();
			}
		}
		catch (InterruptedException ex) {
			this.thread.interrupt();
			Thread.currentThread().interrupt();
		}
	}

	/**
	 * The work.
	 */
	@FunctionalInterface
	public interface Task {

		/**
		 * Works until it is done or no longer wanted.
		 * @param worker says whether the work is wanted
		 * @throws InterruptedException if the thread has to end at once
		 */
		void run(Worker worker) throws InterruptedException;

	}

}
