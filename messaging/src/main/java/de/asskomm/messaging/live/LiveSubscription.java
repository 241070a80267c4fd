package de.asskomm.messaging.live;

import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;

import de.asskomm.messaging.live.Frame.CaughtUpFrame;
import de.asskomm.messaging.live.Frame.ResyncFrame;

/**
 * A browser's subscription, and the gate through which events reach it: while missed
 * events are replayed, live ones are kept out and only the greatest is remembered. They
 * are in the event log before they are live, so the replay gets them from there; it ends
 * when nothing is left that was kept out. After that only greater sequences pass.
 */
final class LiveSubscription {

	private final String id;

	private final LiveDestination destination;

	private final LiveSession session;

	private final LiveReader reader;

	private final AtomicLong messages = new AtomicLong();

	private boolean replaying;

	private long keptOut;

	private long last;

	LiveSubscription(String id, LiveDestination destination, LiveSession session, LiveReader reader,
			boolean replaying) {
		this.id = id;
		this.destination = destination;
		this.session = session;
		this.reader = reader;
		this.replaying = replaying;
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

	long nextMessageNumber() {
		return this.messages.incrementAndGet();
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
	 * @param sequence its sequence
	 * @param content what to tell
	 */
	synchronized void offer(long sequence, byte[] content) {
		if (this.replaying) {
			this.keptOut = Math.max(this.keptOut, sequence);
		}
		else if (sequence > this.last) {
			this.last = sequence;
			this.session.send(this, sequence, content);
		}
	}

	/**
	 * Opens the gate after a replay, unless live events were kept out that the replay has
	 * not reached.
	 * @param scanned the last sequence that the replay looked at
	 * @return empty if the gate is open now, otherwise how far the replay has to go on
	 */
	synchronized OptionalLong caughtUp(long scanned) {
		if (this.keptOut > scanned) {
			return OptionalLong.of(this.keptOut);
		}
		this.replaying = false;
		this.last = scanned;
		this.session.send(this, null, LiveFrames.json(new CaughtUpFrame(scanned)));
		return OptionalLong.empty();
	}

	/**
	 * Opens the gate without a replay: the browser has to load its page again.
	 */
	synchronized void resync() {
		this.replaying = false;
		this.session.send(this, null, LiveFrames.json(new ResyncFrame()));
	}

}
