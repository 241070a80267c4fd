package de.asskomm.messaging.live;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

import de.asskomm.messaging.EventLog;
import de.asskomm.messaging.LivePosition;
import de.asskomm.messaging.LogPage;
import de.asskomm.messaging.MessagingSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.web.socket.CloseStatus;

/**
 * Sends a browser that comes back what it missed, from the event log and through the same
 * rules as live events.
 */
final class Replay {

	private static final Logger logger = LoggerFactory.getLogger(Replay.class);

	private final EventLog log;

	private final LivePosition position;

	private final LiveFrames frames;

	private final int page;

	private final int limit;

	private final Semaphore turns;

	Replay(EventLog log, LivePosition position, LiveFrames frames, MessagingSettings settings) {
		this.log = log;
		this.position = position;
		this.frames = frames;
		this.page = settings.batchSize();
		this.limit = settings.replayLimit();
		this.turns = new Semaphore(settings.concurrentReplays(), true);
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
		// reach;
		// what was pushed since was kept out, and is asked for at the end.
		long target = this.position.current();
		if (from > target) {
			// The browser comes from an instance that was further than this one, or from
			// a
			// future that a restored database does not know.
			target = inTurn(this.log::position).assignedThrough();
		}
		if (from < 0 || from > target || target - from > this.limit) {
			subscription.resync();
			return;
		}
		long scanned = from;
		while (subscription.isWanted()) {
			if (scanned >= target) {
				OptionalLong further = subscription.caughtUp(scanned);
				if (further.isEmpty()) {
					return;
				}
				target = further.getAsLong();
			}
			long after = scanned;
			long through = Math.min(scanned + this.page, target);
			Optional<List<Told>> told = inTurn(() -> read(subscription, after, through));
			if (told.isEmpty()) {
				subscription.resync();
				return;
			}
			for (Told one : told.get()) {
				if (subscription.isWanted()) {
					subscription.session().sendNow(subscription, one.sequence(), one.content());
				}
			}
			scanned = through;
		}
	}

	private Optional<List<Told>> read(LiveSubscription subscription, long after, long through) {
		LiveDestination destination = subscription.destination();
		LiveReader reader = subscription.reader();
		LogPage read = this.log.between(destination.topics(), reader.reader().audiences(), after, through);
		if (read.deletedThrough() > after) {
			return Optional.empty();
		}
		return Optional.of(this.frames.prepare(read.events(), true)
			.stream()
			.flatMap((event) -> destination.tell(event, reader)
				.flatMap((telling) -> this.frames.write(event, telling))
				.map((content) -> new Told(event.sequence(), content))
				.stream())
			.toList());
	}

	private <T> T inTurn(Supplier<T> work) throws InterruptedException {
		this.turns.acquire();
		try {
			return work.get();
		}
		finally {
			this.turns.release();
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

	/**
	 * What a reader is told of an event.
	 *
	 * @param sequence the event's sequence
	 * @param content the message's content
	 */
	private record Told(long sequence, byte[] content) {
	}

}
