package de.asskomm.messaging.notify;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import de.asskomm.messaging.EventFollower;
import de.asskomm.messaging.LoggedEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * Has people notified as soon as something happened. It keeps no state of its own: what
 * it missed while it or the database was away stands in the event log.
 */
@Component
class Notifier implements EventFollower, SmartLifecycle {

	private static final Logger logger = LoggerFactory.getLogger(Notifier.class);

	private static final int BATCH = 100;

	private static final Duration POLL = Duration.ofSeconds(1);

	private static final Duration STOP_LIMIT = Duration.ofSeconds(10);

	private final NotificationWork work;

	private final Semaphore bell = new Semaphore(0);

	private volatile boolean wanted;

	private volatile CountDownLatch stopped = new CountDownLatch(0);

	Notifier(NotificationWork work) {
		this.work = work;
	}

	@Override
	public void receive(List<LoggedEvent> events) {
		this.bell.release();
	}

	@Override
	public void start() {
		this.wanted = true;
		this.stopped = new CountDownLatch(1);
		Thread.ofVirtual().name("notifier").start(this::run);
	}

	@Override
	public void stop() {
		this.wanted = false;
		this.bell.release();
		try {
			if (!this.stopped.await(STOP_LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
				logger.warn("Notifications are still being made; another instance repeats what is not committed");
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public boolean isRunning() {
		return this.wanted;
	}

	private void run() {
		boolean interrupted = false;
		int batch = BATCH;
		try {
			while (this.wanted) {
				int done = 0;
				try {
					done = this.work.next(batch);
					interrupted = false;
				}
				catch (TransientDataAccessException | RecoverableDataAccessException
						| DataAccessResourceFailureException | CannotCreateTransactionException ex) {
					if (!interrupted) {
						logger.warn("People are notified later: {}", ex.toString());
					}
					interrupted = true;
				}
				catch (RuntimeException ex) {
					// one event that cannot be told must not keep people from all later
					// ones
					if (batch == 1) {
						this.work.skip()
							.ifPresent((event) -> logger.error("Nobody is notified of event {}", event.eventId(), ex));
						batch = BATCH;
					}
					else {
						batch = 1;
					}
					continue;
				}
				if (done == 0) {
					batch = BATCH;
					if (this.bell.tryAcquire(POLL.toMillis(), TimeUnit.MILLISECONDS)) {
						this.bell.drainPermits();
					}
				}
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		finally {
			this.stopped.countDown();
		}
	}

}
