package de.asskomm.messaging.live;

import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

import de.asskomm.messaging.EventLog;
import de.asskomm.messaging.LogPage;

/**
 * Pages of the event log, read once for all replays of the same moment: after a short
 * loss of the network a thousand browsers ask for the same events. A page holds what
 * happened, for whomever it is; who is told what of it is decided for each reader, as it
 * is for live events. Few pages are read at the same time, so that others find database
 * connections.
 */
final class ReplayedPages {

	/**
	 * How long a page is used. What disappears meanwhile may be told so much longer, as
	 * is the case for live events.
	 */
	static final Duration LIFE = Duration.ofSeconds(1);

	static final int CAPACITY = 64;

	/** Greatest number of sequences of a page; pages end at its multiples. */
	static final int SIZE = 128;

	private final EventLog log;

	private final LiveFrames frames;

	private final Semaphore turns;

	private final LongSupplier newest;

	private final LongSupplier nanoTime;

	private final Map<Long, Entry> entries = new LinkedHashMap<>(16, 0.75f, true) {

		@Override
		protected boolean removeEldestEntry(Map.Entry<Long, ReplayedPages.Entry> eldest) {
			return size() > CAPACITY;
		}

	};

	/**
	 * Opens the pages.
	 * @param log the event log
	 * @param frames makes messages out of events
	 * @param concurrent how many readers of the database there may be at the same time
	 * @param newest the greatest sequence that this instance knows of
	 * @param nanoTime the time
	 */
	ReplayedPages(EventLog log, LiveFrames frames, int concurrent, LongSupplier newest, LongSupplier nanoTime) {
		this.log = log;
		this.frames = frames;
		this.turns = new Semaphore(concurrent, true);
		this.newest = newest;
		this.nanoTime = nanoTime;
	}

	/**
	 * Finds the page that goes on where a replay is.
	 * @param scanned the last sequence that the replay looked at
	 * @param target how far the replay has to get; greater
	 * @return a page that reaches beyond what was looked at, and may begin before it
	 * @throws InterruptedException if the thread shall stop
	 */
	Page beyond(long scanned, long target) throws InterruptedException {
		Page page = after(scanned - scanned % SIZE, target);
		while (page.through() <= scanned) {
			// It was read before the latest events happened; another page continues it.
			page = after(page.through(), target);
		}
		return page;
	}

	private Page after(long after, long target) throws InterruptedException {
		Entry mine = null;
		Entry entry;
		synchronized (this.entries) {
			long now = this.nanoTime.getAsLong();
			entry = this.entries.get(after);
			if (entry == null || entry.isOld(now)) {
				mine = new Entry(new CompletableFuture<>(), now);
				entry = mine;
				this.entries.put(after, entry);
			}
		}
		if (mine != null) {
			load(after, target, mine);
		}
		return await(entry);
	}

	private void load(long after, long target, Entry entry) {
		try {
			entry.page().complete(inTurn(() -> read(after, target)));
		}
		catch (InterruptedException | RuntimeException | Error ex) {
			synchronized (this.entries) {
				this.entries.remove(after, entry);
			}
			entry.page().completeExceptionally(ex);
		}
	}

	private static Page await(Entry entry) throws InterruptedException {
		try {
			return entry.page().get();
		}
		catch (ExecutionException ex) {
			if (ex.getCause() instanceof RuntimeException failure) {
				throw failure;
			}
			throw new IllegalStateException("The event log could not be read", ex.getCause());
		}
	}

	private Page read(long after, long target) {
		long end = after - after % SIZE + SIZE;
		long through = Math.min(end, Math.max(target, this.newest.getAsLong()));
		LogPage read = this.log.between(after, through);
		List<Event> events = this.frames.prepare(read.events(), true).stream().map(Event::new).toList();
		return new Page(events, through, read.deletedThrough());
	}

	/**
	 * Does something that needs the database, when it is its turn.
	 * @param work the work
	 * @param <T> type of its result
	 * @return its result
	 * @throws InterruptedException if the thread shall stop
	 */
	<T> T inTurn(Supplier<T> work) throws InterruptedException {
		this.turns.acquire();
		try {
			return work.get();
		}
		finally {
			this.turns.release();
		}
	}

	/** Forgets pages that nobody will use. */
	void forgetOld() {
		synchronized (this.entries) {
			long now = this.nanoTime.getAsLong();
			this.entries.values().removeIf((entry) -> entry.isOld(now));
		}
	}

	private record Entry(CompletableFuture<Page> page, long since) {

		boolean isOld(long now) {
			return this.page.isDone() && now - this.since >= LIFE.toNanos();
		}

	}

	/**
	 * Some events of the log.
	 *
	 * @param events the events in their order
	 * @param through the last sequence that was looked at
	 * @param deletedThrough greatest sequence that was no longer kept
	 */
	record Page(List<Event> events, long through, long deletedThrough) {
	}

	/** An event of the past, and what was written of it already. */
	final class Event {

		private final LiveEvent event;

		private final Map<Telling, Optional<Told>> contents = new EnumMap<>(Telling.class);

		private Event(LiveEvent event) {
			this.event = event;
		}

		long sequence() {
			return this.event.sequence();
		}

		/**
		 * What a reader is told of it.
		 * @param destination where
		 * @param reader the reader
		 * @return what to tell, empty if it is not for this reader
		 * @throws InterruptedException if the thread shall stop
		 */
		Optional<Told> tell(LiveDestination destination, LiveReader reader) throws InterruptedException {
			if (!destination.topics().contains(this.event.logged().topic())) {
				return Optional.empty();
			}
			Optional<Telling> telling = destination.tell(this.event, reader);
			return telling.isPresent() ? content(telling.get()) : Optional.empty();
		}

		private synchronized Optional<Told> content(Telling telling) throws InterruptedException {
			Optional<Told> known = this.contents.get(telling);
			if (known == null) {
				known = inTurn(() -> ReplayedPages.this.frames.write(this.event, telling));
				this.contents.put(telling, known);
			}
			return known;
		}

	}

}
