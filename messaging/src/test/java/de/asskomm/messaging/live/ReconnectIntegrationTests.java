package de.asskomm.messaging.live;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

import de.asskomm.CoreTestApplication;
import de.asskomm.messaging.EventLog;
import de.asskomm.messaging.LivePosition;
import de.asskomm.messaging.RealServers;
import de.asskomm.messaging.Towns;
import de.asskomm.organisation.Actor;
import de.asskomm.organisation.Actors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.web.socket.CloseStatus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Many browsers that come back together while others go on writing. */
@SpringBootTest(classes = CoreTestApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = "server.address=127.0.0.1")
@ContextConfiguration(initializers = RealServers.class)
class ReconnectIntegrationTests {

	private static final int READERS = 200;

	private static final int CUTS = 3;

	@Autowired
	private Towns towns;

	@Autowired
	private LiveSessions sessions;

	@Autowired
	private Replay replay;

	@Autowired
	private LiveFrames frames;

	@Autowired
	private LivePosition position;

	@Autowired
	private EventLog log;

	@Autowired
	private JdbcClient jdbc;

	private Actor author = Actors.moderator();

	@BeforeEach
	void somethingHappened() {
		this.author = this.towns.coordinatorOf("Großenhain", Actors.MEISSEN);
		this.towns.publish(this.author, "Davor");
		caughtUp();
	}

	@Test
	void eachGetsEachEventOnceAndInOrderHoweverOftenItIsCut() throws Exception {
		long seen = this.position.current();
		AtomicBoolean goOn = new AtomicBoolean(true);
		List<Reader> readers = Stream.generate(() -> new Reader(seen)).limit(READERS).toList();
		try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
			Future<?> writer = executor.submit(() -> {
				for (int number = 0; goOn.get(); number++) {
					this.towns.publish(this.author, "Laufend " + number);
				}
			});
			try {
				for (int cut = 0; cut < CUTS; cut++) {
					long before = this.position.current();
					await().until(() -> this.position.current() > before + 20);
					readers.forEach(Reader::cut);
					await().until(() -> readers.stream().noneMatch(Reader::isConnected));
					for (Reader reader : readers) {
						reader.comeBack();
					}
				}
			}
			finally {
				goOn.set(false);
			}
			writer.get(30, TimeUnit.SECONDS);
		}
		caughtUp();
		List<Long> expected = this.jdbc
			.sql("SELECT sequence FROM event_log WHERE topic = 'FEED' AND sequence > ? ORDER BY sequence")
			.param(seen)
			.query(Long.class)
			.list();
		long last = expected.getLast();
		await().atMost(Duration.ofSeconds(30)).until(() -> readers.stream().allMatch((reader) -> reader.reached(last)));
		assertThat(expected).hasSizeGreaterThan(20 * CUTS);
		for (Reader reader : readers) {
			assertThat(reader.sequences()).isEqualTo(expected);
			assertThat(reader.present().types()).containsOnlyOnce("CAUGHT_UP").doesNotContain("RESYNC");
		}
	}

	@Test
	void aPageOfTheLogIsReadOnceForAllReplaysOfTheSameMoment() throws Exception {
		AtomicLong time = new AtomicLong();
		ReplayedPages pages = new ReplayedPages(this.log, this.frames, 1, this.position::current, time::get);
		long seen = this.position.current();
		this.towns.publish(this.author, "Eins");
		caughtUp();
		ReplayedPages.Page first = pages.beyond(seen, seen + 1);
		assertThat(first.through()).isEqualTo(endOfPage(seen, this.position.current()));
		assertThat(pages.beyond(seen, seen + 1)).isSameAs(first);
		this.towns.publish(this.author, "Zwei");
		caughtUp();
		long now = this.position.current();
		ReplayedPages.Page second = pages.beyond(first.through(), now);
		assertThat(second.through()).as("only what happened since").isEqualTo(endOfPage(first.through(), now));
		assertThat(second.events()).allMatch((event) -> event.sequence() > first.through());
		assertThat(pages.beyond(first.through(), now)).isSameAs(second);
		time.addAndGet(ReplayedPages.LIFE.toNanos());
		assertThat(pages.beyond(seen, seen + 1)).as("a moment later").isNotSameAs(first);
	}

	@Test
	void aPageNeverCrossesItsEndAndLeadsToTheNext() throws Exception {
		List<Long> sequences = new ArrayList<>();
		ReplayedPages pages = new ReplayedPages(this.log, this.frames, 1, this.position::current, () -> 0);
		while (this.position.current() <= 2 * ReplayedPages.SIZE) {
			this.towns.publish(this.author, "Noch einer");
			caughtUp();
		}
		long target = this.position.current();
		long scanned = 0;
		while (scanned < target) {
			ReplayedPages.Page page = pages.beyond(scanned, target);
			page.events().forEach((event) -> sequences.add(event.sequence()));
			scanned = page.through();
		}
		assertThat(sequences)
			.isEqualTo(this.jdbc.sql("SELECT sequence FROM event_log ORDER BY sequence").query(Long.class).list());
	}

	private static long endOfPage(long after, long newest) {
		return Math.min(after - after % ReplayedPages.SIZE + ReplayedPages.SIZE, newest);
	}

	/** Waits until everything committed so far has been pushed. */
	private void caughtUp() {
		await().until(() -> this.jdbc.sql("SELECT count(*) FROM event_log WHERE sequence IS NULL")
			.query(Long.class)
			.single() == 0 && this.position.current() == this.log.position().assignedThrough());
	}

	/** Somebody who is cut off and comes back with what they saw last. */
	private final class Reader {

		private final LiveReader reader = LiveReader
			.of(Actors.coordinator(Actors.town("Stadt Leipzig", Actors.MITTELSACHSEN)));

		private final List<VirtualBrowser> connections = new ArrayList<>();

		private final List<LiveSession> live = new ArrayList<>();

		private final long start;

		Reader(long start) {
			this.start = start;
		}

		void cut() {
			this.live.forEach((session) -> session.close(CloseStatus.GOING_AWAY));
		}

		boolean isConnected() {
			return this.connections.stream().anyMatch(VirtualBrowser::isOpen);
		}

		void comeBack() throws Exception {
			List<Long> seen = sequences();
			long from = seen.isEmpty() ? this.start : seen.getLast();
			VirtualBrowser browser = new VirtualBrowser();
			LiveSession session = browser.connect(ReconnectIntegrationTests.this.sessions, this.reader);
			this.connections.add(browser);
			this.live.add(session);
			LiveSubscription subscription = new LiveSubscription("feed", LiveDestination.FEED, session, this.reader,
					true);
			assertThat(ReconnectIntegrationTests.this.sessions.add(subscription)).isTrue();
			session.carryOut(() -> ReconnectIntegrationTests.this.replay.run(subscription, Long.toString(from)));
		}

		VirtualBrowser present() {
			return this.connections.getLast();
		}

		boolean reached(long sequence) {
			return present().types().contains("CAUGHT_UP") && sequences().contains(sequence);
		}

		List<Long> sequences() {
			return this.connections.stream().flatMap((connection) -> connection.sequences().stream()).toList();
		}

	}

}
