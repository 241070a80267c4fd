package de.asskomm.messaging.notify;

import java.time.Duration;
import java.util.List;

import de.asskomm.messaging.EventFollower;
import de.asskomm.messaging.LoggedEvent;
import de.asskomm.messaging.MessagingSettings;
import de.asskomm.work.Doorbell;
import de.asskomm.work.Outage;
import de.asskomm.work.Worker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

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
class Notifier extends Worker implements EventFollower {

	private static final Logger logger = LoggerFactory.getLogger(Notifier.class);

	private static final int BATCH = 100;

	private static final Duration POLL = Duration.ofSeconds(1);

	/** What comes meanwhile is told in one transaction. */
	private static final Duration GATHER = Duration.ofMillis(100);

	private final NotificationWork work;

	private int batch = BATCH;

	Notifier(NotificationWork work, MessagingSettings settings) {
		super("notifier", new Doorbell(), new Outage("Notifying people", settings.greatestPause()));
		this.work = work;
	}

	@Override
	public void receive(List<LoggedEvent> events) {
		ring();
	}

	@Override
	protected Duration work() throws InterruptedException {
		try {
			int done = this.work.next(this.batch);
			if (done == 0) {
				this.batch = BATCH;
				return POLL;
			}
			if (done < this.batch) {
				outage().worked();
				pause(GATHER);
			}
		}
		catch (TransientDataAccessException | RecoverableDataAccessException | DataAccessResourceFailureException
				| TransactionException ex) {
			throw ex;
		}
		catch (RuntimeException ex) {
			// one event that cannot be told must not keep people from all later ones
			if (this.batch > 1) {
				this.batch = 1;
			}
			else {
				leaveOut(ex);
				this.batch = BATCH;
			}
		}
		return Duration.ZERO;
	}

	/** Where that fails, it is the next event still. */
	private void leaveOut(RuntimeException why) {
		this.work.skip().ifPresent((event) -> logger.error("Nobody is notified of event {}", event.eventId(), why));
	}

}
