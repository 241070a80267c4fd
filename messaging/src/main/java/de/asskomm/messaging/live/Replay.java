package de.asskomm.messaging.live;

import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

import de.asskomm.messaging.EventLog;
import de.asskomm.messaging.LogPosition;
import de.asskomm.messaging.LoggedEvent;
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

	private final LiveFrames frames;

	private final int page;

	private final int limit;

	private final Semaphore turns;

	Replay(EventLog log, LiveFrames frames, MessagingSettings settings) {
		this.log = log;
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
		LogPosition position = inTurn(this.log::position);
		long target = position.assignedThrough();
		if (from < position.deletedThrough() || from > target || target - from > this.limit) {
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
			Page read = inTurn(() -> read(subscription, after, through));
			if (read.deletedThrough() > after) {
				subscription.resync();
				return;
			}
			read.told().forEach((told) -> {
				if (subscription.isWanted()) {
					subscription.session().sendNow(subscription, told.sequence(), told.content());
				}
			});
			scanned = through;
		}
	}

	private Page read(LiveSubscription subscription, long after, long through) {
		LiveDestination destination = subscription.destination();
		LiveReader reader = subscription.reader();
		List<LoggedEvent> events = this.log.between(destination.topic(), reader.reader().audiences(), after, through);
		List<Told> told = this.frames.prepare(events, true)
			.stream()
			.flatMap((event) -> destination.tell(event, reader)
				.flatMap((telling) -> this.frames.write(event, telling))
				.map((content) -> new Told(event.sequence(), content))
				.stream())
			.toList();
		// Read last: whatever was deleted before the events were read is known now.
		return new Page(told, this.log.position().deletedThrough());
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

	/**
	 * A part of a replay.
	 *
	 * @param told what the reader is told
	 * @param deletedThrough greatest sequence that is no longer kept
	 */
	private record Page(List<Told> told, long deletedThrough) {
	}

}
