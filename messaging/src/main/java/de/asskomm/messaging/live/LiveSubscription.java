package de.asskomm.messaging.live;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import de.asskomm.messaging.live.Frame.CaughtUpFrame;
import de.asskomm.messaging.live.Frame.ResyncFrame;

/**
 * A browser's subscription, and the gate through which events reach it. While missed
 * events are replayed, live ones are kept out; the replay ends with sending those. Only
 * so many are kept: if there are more, they are forgotten, and the replay gets them from
 * the event log, where they are before they are live. After that only greater sequences
 * pass.
 */
final class LiveSubscription {

	/** Some seconds of a busy day; the contents are shared by all subscriptions. */
	static final int KEPT_OUT = 500;

	private static final int PORTION = 50;

	private final String id;

	private final LiveDestination destination;

	private final LiveSession session;

	private final LiveReader reader;

	private final String frameStart;

	private final AtomicLong messages = new AtomicLong();

	private final ArrayDeque<Told> keptOut = new ArrayDeque<>(0);

	private boolean replaying;

	/** The last event that was kept out and forgotten. */
	private long forgotten;

	/** The last event that was sent, or kept out. */
	private long last;

	LiveSubscription(String id, LiveDestination destination, LiveSession session, LiveReader reader,
			boolean replaying) {
		this.id = id;
		this.destination = destination;
		this.session = session;
		this.reader = reader;
		this.replaying = replaying;
		this.frameStart = "MESSAGE\nsubscription:" + escaped(id) + "\ndestination:" + destination.path()
				+ "\ncontent-type:application/json\nmessage-id:" + escaped(id) + '-';
	}

	/** As STOMP writes headers since version 1.1. */
	private static String escaped(String header) {
		return header.replace("\\", "\\\\").replace(":", "\\c").replace("\n", "\\n").replace("\r", "\\r");
	}

	String id() {
		return this.id;
	}

	LiveDestination destination() {
		return this.destination;
	}

	LiveSession session() {
		return this.session;
	}

	LiveReader reader() {
		return this.reader;
	}

	/**
	 * Writes the next message of this subscription.
	 * @param content what it tells
	 * @return the STOMP frame
	 */
	String nextFrame(LiveContent content) {
		return this.frameStart + this.messages.incrementAndGet() + content.frameEnd();
	}

	/**
	 * Whether the browser still wants it.
	 * @return {@code false} once it unsubscribed or went away
	 */
	boolean isWanted() {
		return this.session.isOpen() && this.session.subscriptions().get(this.id) == this;
	}

	/**
	 * Offers a live event.
	 * @param told what to tell of it
	 */
	synchronized void offer(Told told) {
		if (told.sequence() <= this.last) {
			return;
		}
		this.last = told.sequence();
		if (this.replaying) {
			keepOut(told);
		}
		else {
			this.session.send(this, told.content());
		}
	}

	private void keepOut(Told told) {
		if (told.gone()) {
			// As in the log: what has disappeared is not told afterwards.
			this.keptOut.removeIf((earlier) -> earlier.isOvertakenBy(told));
		}
		if (this.keptOut.size() == KEPT_OUT) {
			this.forgotten = this.keptOut.getLast().sequence();
			this.keptOut.clear();
		}
		this.keptOut.add(told);
	}

	/**
	 * What a replay has to do next. If nothing is left to do, the gate is opened.
	 * @param scanned the last sequence that the replay looked at
	 * @return the next step
	 */
	synchronized Step next(long scanned) {
		if (this.forgotten > scanned) {
			return new Step(false, this.forgotten, List.of());
		}
		List<Told> portion = new ArrayList<>();
		while (!this.keptOut.isEmpty() && portion.size() < PORTION) {
			Told next = this.keptOut.removeFirst();
			if (next.sequence() > scanned) {
				portion.add(next);
			}
		}
		if (!portion.isEmpty()) {
			return new Step(false, scanned, portion);
		}
		this.replaying = false;
		this.last = Math.max(this.last, scanned);
		this.session.send(this, LiveContent.of(null, new CaughtUpFrame(scanned)));
		return new Step(true, scanned, List.of());
	}

	/**
	 * Opens the gate without a replay: the browser has to load its page again.
	 */
	synchronized void resync() {
		this.replaying = false;
		this.keptOut.clear();
		this.session.send(this, LiveContent.of(null, new ResyncFrame()));
	}

	/**
	 * A step of a replay.
	 *
	 * @param done whether the gate is open now
	 * @param through how far the log has to be read before the replay can go on
	 * @param keptOut what to send next: events that were kept out, all of them beyond
	 * what the replay has looked at
	 */
	record Step(boolean done, long through, List<Told> keptOut) {
	}

}
