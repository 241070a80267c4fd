package de.asskomm.messaging.live;

import java.util.Optional;
import java.util.function.LongSupplier;

import de.asskomm.messaging.EventLog;
import de.asskomm.messaging.LivePosition;
import de.asskomm.messaging.MessagingSettings;
import de.asskomm.messaging.live.LiveSubscription.Step;
import de.asskomm.messaging.live.ReplayedPages.Page;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.web.socket.CloseStatus;

/**
 * Sends a browser that comes back what it missed, from the event log and through the same
 * rules as live events, and then what happened while it did so.
 */
final class Replay {

	private static final Logger logger = LoggerFactory.getLogger(Replay.class);

	private final EventLog log;

	private final LongSupplier newest;

	private final ReplayedPages pages;

	private final int limit;

	Replay(EventLog log, LivePosition position, LivePush push, LiveFrames frames, MessagingSettings settings) {
		this.log = log;
		// What is being pushed may have passed a subscription before it was there.
		this.newest = () -> Math.max(position.current(), push.begun());
		this.pages = new ReplayedPages(log, frames, settings.concurrentReplays(), this.newest, System::nanoTime);
		this.limit = settings.replayLimit();
	}

	ReplayedPages pages() {
		return this.pages;
	}

	/**
	 * Replays and opens the subscription's gate. Carried out by the session's mailbox.
	 * @param subscription the subscription
	 * @param lastSequence the last sequence that the browser saw, as it says
	 */
	void run(LiveSubscription subscription, String lastSequence) {
		try {
			replay(subscription, parse(lastSequence));
		}
		catch (TransientDataAccessException | RecoverableDataAccessException | DataAccessResourceFailureException ex) {
			// The browser comes back with the same number.
			logger.debug("Replay of {} failed", subscription.session().id(), ex);
			subscription.session().close(CloseStatus.SERVICE_RESTARTED);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private void replay(LiveSubscription subscription, long from) throws InterruptedException {
		// Everything that was pushed before this subscription could take part is in
		// reach; what was pushed since was kept out, and comes at the end.
		long target = this.newest.getAsLong();
		if (from > target) {
			// The browser comes from an instance that was further than this one, or from
			// a future that a restored database does not know.
			target = this.pages.inTurn(this.log::position).assignedThrough();
		}
		if (from < 0 || from > target || target - from > this.limit) {
			subscription.resync();
			return;
		}
		long scanned = from;
		while (subscription.isWanted()) {
			if (scanned < target) {
				Page page = this.pages.beyond(scanned, target);
				if (page.deletedThrough() > scanned) {
					subscription.resync();
					return;
				}
				send(subscription, page, scanned);
				scanned = page.through();
				continue;
			}
			Step step = subscription.next(scanned);
			if (step.done()) {
				return;
			}
			for (Told told : step.keptOut()) {
				send(subscription, told);
				scanned = told.sequence();
			}
			target = Math.max(scanned, step.through());
		}
	}

	private static void send(LiveSubscription subscription, Page page, long scanned) throws InterruptedException {
		for (ReplayedPages.Event event : page.events()) {
			if (event.sequence() > scanned) {
				Optional<Told> told = event.tell(subscription.destination(), subscription.reader());
				told.ifPresent((one) -> send(subscription, one));
			}
		}
	}

	private static void send(LiveSubscription subscription, Told told) {
		if (subscription.isWanted()) {
			subscription.session().sendNow(subscription, told.content());
		}
	}

	/** A sequence that no event has stands for everything that is no sequence. */
	private static long parse(String lastSequence) {
		try {
			return Long.parseLong(lastSequence.strip());
		}
		catch (NumberFormatException ex) {
			return -1;
		}
	}

}
