package de.asskomm.messaging.notify;

import java.time.Duration;
import java.util.List;

import de.asskomm.messaging.Doorbell;
import de.asskomm.messaging.EventFollower;
import de.asskomm.messaging.LoggedEvent;
import de.asskomm.messaging.MessagingSettings;
import de.asskomm.messaging.work.Outage;
import de.asskomm.messaging.work.Worker;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Has people notified as soon as something happened. It keeps no state of its own: what
 * it missed while it or the database was away stands in the event log.
 */
@Component
class Notifier implements EventFollower, SmartLifecycle {

	private static final Logger logger = LoggerFactory.getLogger(Notifier.class);

	private static final int BATCH = 100;

	private static final Duration POLL = Duration.ofSeconds(1);

	/** What comes meanwhile is told in one transaction. */
	private static final Duration GATHER = Duration.ofMillis(100);

	private final NotificationWork work;

	private final Outage outage;

	private final Doorbell bell = new Doorbell();

	private volatile @Nullable Worker worker;

	Notifier(NotificationWork work, MessagingSettings settings) {
		this.work = work;
		this.outage = new Outage("Notifying people", settings.greatestPause());
	}

	@Override
	public void receive(List<LoggedEvent> events) {
		this.bell.ring();
	}

	@Override
	public void start() {
		this.worker = Worker.start("notifier", this::run);
	}

	@Override
	public void stop() {
		Worker running = this.worker;
		this.worker = null;
		if (running != null) {
			running.stop(this.bell::ring);
		}
	}

	@Override
	public boolean isRunning() {
		return this.worker != null;
	}

	private void run(Worker own) throws InterruptedException {
		int batch = BATCH;
		while (own.isWanted()) {
			try {
				int done = this.work.next(batch);
				this.outage.worked();
				if (done == 0) {
					batch = BATCH;
					this.bell.await(POLL);
				}
				else if (done < batch) {
					own.pause(GATHER);
				}
			}
			catch (TransientDataAccessException | RecoverableDataAccessException | DataAccessResourceFailureException
					| TransactionException ex) {
				own.pause(this.outage.failed(ex));
			}
			catch (RuntimeException ex) {
				// one event that cannot be told must not keep people from all later ones
				batch = (batch == 1 && isSkipped(own, ex)) ? BATCH : 1;
			}
		}
	}

	/** Leaves the next event out; where that fails, it is the next event still. */
	private boolean isSkipped(Worker own, RuntimeException why) throws InterruptedException {
		try {
			this.work.skip().ifPresent((event) -> logger.error("Nobody is notified of event {}", event.eventId(), why));
			return true;
		}
		catch (RuntimeException ex) {
			own.pause(this.outage.failed(ex));
			return false;
		}
	}

}
