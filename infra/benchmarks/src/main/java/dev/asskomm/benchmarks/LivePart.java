package dev.asskomm.benchmarks;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/**
 * From the answer to whoever posts to the screens of all others.
 */
final class LivePart implements Part {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private static final double NANOS_PER_MILLI = 1e6;

	private static final double NANOS_PER_SECOND = 1e9;

	private static final int POSTS_PER_SECOND = 100;

	private static final int POSTS_WHILE_CUT = 50;

	private static final Duration COME_BACK_WITHIN = Duration.ofSeconds(2);

	private final Context context;

	private final List<Figure> figures = new ArrayList<>();

	private final List<Chart> charts = new ArrayList<>();

	private double floorHeap;

	LivePart(Context context) {
		this.context = context;
	}

	@Override
	public PartReport measure() throws Exception {
		int sessions = this.context.size(1_000, 200);
		int crowd = this.context.size(5_000, 1_000);
		delivery(sessions);
		crowd(crowd);
		reconnection(sessions);
		otherInstance();
		return new PartReport(PartName.LIVE.argument(), "Live: from one browser to thousands", List.of(
				"S3: %d sessions subscribe to the feed, %d posts a second are created; every frame at every session counts, from the moment when the 201 was read. The floor is a bare producer and consumer on the same broker at the same rate. For orientation the same number of frames is also broadcast by a bare server."
					.formatted(sessions, POSTS_PER_SECOND),
				"S4: %d sessions on one instance; from the 201 to the frame at the last of them. The floor is Tomcat's bare WebSocket broadcast of the same bytes to as many sessions, from the request to the last. Heap is what is in use after a full collection, with and without the sessions."
					.formatted(crowd),
				"S5: %d sessions are cut without a word under %d posts a second and come back within %d s, each at its own moment, with the last sequence that it saw. Every session must have every post once and in order."
					.formatted(sessions, POSTS_WHILE_CUT, COME_BACK_WITHIN.toSeconds())),
				this.figures, this.charts);
	}

	private List<Reader> readers(int count, Deliveries deliveries) throws IOException, InterruptedException {
		List<String> tokens = new ArrayList<>();
		for (String account : SignIn.READERS) {
			tokens.add(this.context.signIn().token(account));
		}
		return IntStream.range(0, count)
			.mapToObj((number) -> new Reader(deliveries, tokens.get(number % tokens.size())))
			.toList();
	}

	/** Creates posts on a schedule; returns those that were answered. */
	private Queue<String> post(OpenLoop schedule) throws IOException, InterruptedException {
		List<String> authors = this.context.authors();
		Queue<String> created = new ConcurrentLinkedQueue<>();
		schedule.run((number) -> created.add(this.context.create(authors.get(number % authors.size()), number)));
		return created;
	}

	private void delivery(int sessions) throws Exception {
		this.context.step(PartName.LIVE, "S3 mit %d Sitzungen wird aufgewärmt".formatted(sessions));
		OpenLoop schedule = new OpenLoop(POSTS_PER_SECOND, Duration.ofSeconds(this.context.size(8, 4)));
		KafkaFloor kafka = new KafkaFloor(this.context.stack());
		kafka.run(schedule);
		List<Latency> floors = new ArrayList<>();
		List<Latency> platforms = new ArrayList<>();
		List<Latency> broadcasts = new ArrayList<>();
		List<Double> missing = new ArrayList<>();
		List<Figure> used;
		try (LiveClients clients = new LiveClients()) {
			Deliveries deliveries = new Deliveries();
			List<Reader> readers = readers(sessions, deliveries);
			clients.open(readers, this.context.http().server());
			settle(post(schedule), deliveries, sessions);
			Usage usage = Usage.of(this.context.stack());
			int rounds = this.context.size(5, 3);
			for (int round = 1; round <= rounds; round++) {
				this.context.step(PartName.LIVE, "S3 Runde %d von %d".formatted(round, rounds));
				floors.add(kafka.run(schedule));
				Queue<String> created = post(schedule);
				missing.add((double) settle(created, deliveries, sessions));
				platforms.add(latencies(created, deliveries, readers));
			}
			used = usage.end("S3");
		}
		broadcasts.add(broadcastOften(sessions, schedule));
		broadcasts.add(broadcastOften(sessions, schedule));
		Spread median = Spread.ofMillis(platforms, 50);
		Spread floorMedian = Spread.ofMillis(floors, 50);
		this.figures.add(Figure.atMostTimes("S3", "201 to frame, p50", "ms", median, floorMedian, 5));
		this.figures.add(Figure.atMost("S3", "201 to frame, p50", "ms", median, 30));
		this.figures.add(Figure.atMost("S3", "201 to frame, p99", "ms", Spread.ofMillis(platforms, 99), 250));
		this.figures
			.add(Figure.atMost("S3", "posts that did not reach everybody within %d s".formatted(PATIENCE.toSeconds()),
					"", Spread.of(missing), 0));
		this.figures
			.add(Figure.told("S3", "bare broadcast of as many frames, p50", "ms", Spread.ofMillis(broadcasts, 50)));
		this.figures
			.add(Figure.told("S3", "bare broadcast of as many frames, p99", "ms", Spread.ofMillis(broadcasts, 99)));
		this.figures.addAll(used);
		this.charts
			.add(new Chart("delivery", "From the answer to other screens, %d posts/s".formatted(POSTS_PER_SECOND), "ms",
					List.of(new Chart.Bar("Kafka alone, p50", floorMedian, true),
							new Chart.Bar("Kafka alone, p99", Spread.ofMillis(floors, 99), true),
							new Chart.Bar("201 to frame, p50", median, false),
							new Chart.Bar("201 to frame, p99", Spread.ofMillis(platforms, 99), false))));
	}

	/** Waits until posts have reached all; returns how many have not. */
	private static int settle(Collection<String> posts, Deliveries deliveries, int readers) {
		long deadline = System.nanoTime() + PATIENCE.toNanos();
		int missing = 0;
		for (String post : posts) {
			Duration left = Duration.ofNanos(Math.max(NANOS_PER_MILLI_LONG, deadline - System.nanoTime()));
			missing += deliveries.await(post, readers, left).isPresent() ? 0 : 1;
		}
		return missing;
	}

	/** Waits until every reader has everything, or none has got anything new for long. */
	private static void settleAll(Collection<String> posts, Deliveries deliveries, List<Reader> readers)
			throws InterruptedException {
		int lost = Integer.MAX_VALUE;
		for (int quiet = 0; quiet < QUIET_ROUNDS && lost > 0; quiet++) {
			Thread.sleep(Duration.ofSeconds(1));
			int now = Check.of(readers, posts, deliveries).lost();
			quiet = (now < lost) ? 0 : quiet;
			lost = now;
		}
	}

	/** Seconds without progress after which nothing more is expected. */
	private static final int QUIET_ROUNDS = 15;

	private static final long NANOS_PER_MILLI_LONG = 1_000_000;

	private Latency latencies(Collection<String> posts, Deliveries deliveries, List<Reader> readers) {
		Map<Long, Long> answered = new HashMap<>();
		for (String post : posts) {
			deliveries.of(post).ifPresent((delivery) -> answered.put(delivery.sequence(), this.context.answered(post)));
		}
		Latency latency = new Latency();
		for (Reader reader : readers) {
			for (int place = 0; place < reader.count(); place++) {
				Long since = answered.get(reader.sequence(place));
				if (since != null) {
					latency.record(reader.time(place) - since);
				}
			}
		}
		return latency;
	}

	private Latency broadcastOften(int sessions, OpenLoop schedule) throws Exception {
		AtomicInteger arrived = new AtomicInteger();
		AtomicLong latest = new AtomicLong();
		Latency latency = new Latency();
		String frame = "x".repeat(FRAME);
		try (LiveClients clients = new LiveClients()) {
			clients.open(floorReaders(sessions, arrived, latest), this.context.floor().http().server());
			for (int number = 0; number < schedule.count(); number++) {
				long begin = System.nanoTime();
				int before = arrived.get();
				this.context.floor().http().post("/", "", frame);
				awaitCount(arrived, before + sessions);
				latency.record(latest.get() - begin);
				long left = begin + schedule.at(1) - System.nanoTime();
				java.util.concurrent.locks.LockSupport.parkNanos(left);
			}
		}
		return latency;
	}

	private static final int FRAME = 560;

	private static List<FloorReader> floorReaders(int count, AtomicInteger arrived, AtomicLong latest) {
		return IntStream.range(0, count).mapToObj((number) -> new FloorReader(arrived, latest)).toList();
	}

	private static void awaitCount(AtomicInteger counter, int wanted) throws InterruptedException {
		long deadline = System.nanoTime() + PATIENCE.toNanos();
		while (counter.get() < wanted && System.nanoTime() < deadline) {
			Thread.sleep(1);
		}
	}

	private void crowd(int sessions) throws Exception {
		int rounds = this.context.size(20, 8);
		int warmUp = this.context.size(15, 8);
		this.context.step(PartName.LIVE, String.format(Locale.GERMAN, "S4 mit %,d Sitzungen", sessions));
		ServerProcess platform = this.context.stack().process("platform");
		double heapBefore = platform.liveHeapKibibytes();
		List<Double> platforms = new ArrayList<>();
		String frame = "";
		double heap;
		double resident;
		try (LiveClients clients = new LiveClients()) {
			Deliveries deliveries = new Deliveries();
			clients.open(readers(sessions, deliveries), this.context.http().server());
			heap = (platform.liveHeapKibibytes() - heapBefore) / sessions;
			for (int round = -warmUp; round < rounds; round++) {
				String post = this.context.create(this.context.authors().getFirst(), round);
				Deliveries.Delivery delivery = deliveries.await(post, sessions, PATIENCE)
					.orElseThrow(() -> new IOException("A post did not reach everybody"));
				if (round >= 0) {
					platforms.add((delivery.latest() - this.context.answered(post)) / NANOS_PER_MILLI);
				}
				frame = delivery.frame();
				Thread.sleep(300);
			}
			resident = platform.residentMebibytes();
		}
		this.context.step(PartName.LIVE, "S4 Vergleich");
		List<Double> floors = broadcast(sessions, warmUp, rounds, frame);
		Spread last = Spread.of(platforms);
		Spread floorLast = Spread.of(floors);
		this.figures.add(Figure.atMostTimes("S4", "%,d sessions, 201 to the last".formatted(sessions), "ms", last,
				floorLast, 1.3));
		this.figures.add(Figure.atMost("S4", "heap per session", "KiB", Spread.of(heap), 40));
		this.figures.add(Figure.told("S4", "heap per session of the bare server", "KiB", Spread.of(this.floorHeap)));
		this.figures
			.add(Figure.atMost("S13", "application's resident memory under S4", "MiB", Spread.of(resident), 900));
		this.charts.add(new Chart("crowd", "One post to %,d sessions".formatted(sessions), "ms",
				List.of(new Chart.Bar("bare broadcast, last session", floorLast, true),
						new Chart.Bar("platform, last session", last, false))));
	}

	private List<Double> broadcast(int sessions, int warmUp, int rounds, String frame) throws Exception {
		AtomicInteger arrived = new AtomicInteger();
		AtomicLong latest = new AtomicLong();
		List<Double> times = new ArrayList<>();
		ServerProcess floor = this.context.floor().process();
		double heapBefore = floor.liveHeapKibibytes();
		try (LiveClients clients = new LiveClients()) {
			clients.open(floorReaders(sessions, arrived, latest), this.context.floor().http().server());
			this.floorHeap = (floor.liveHeapKibibytes() - heapBefore) / sessions;
			for (int round = -warmUp; round < rounds; round++) {
				int before = arrived.get();
				long begin = System.nanoTime();
				this.context.floor().http().post("/", "", frame);
				awaitCount(arrived, before + sessions);
				if (round >= 0) {
					times.add((latest.get() - begin) / NANOS_PER_MILLI);
				}
				Thread.sleep(300);
			}
		}
		return times;
	}

	private void reconnection(int sessions) throws Exception {
		this.context.step(PartName.LIVE, "S5 mit %d Sitzungen".formatted(sessions));
		List<Double> times = new ArrayList<>();
		int lost = 0;
		int doubled = 0;
		int disordered = 0;
		int reloads = 0;
		int returned = 0;
		int rounds = this.context.size(3, 2);
		for (int round = 1; round <= rounds; round++) {
			try (LiveClients clients = new LiveClients()) {
				Deliveries deliveries = new Deliveries();
				List<Reader> readers = readers(sessions, deliveries);
				List<LiveClient> open = clients.open(readers, this.context.http().server());
				readers.forEach(Reader::staysOn);
				Queue<String> created = new ConcurrentLinkedQueue<>();
				OpenLoop schedule = new OpenLoop(POSTS_WHILE_CUT, Duration.ofSeconds(this.context.size(14, 10)));
				List<String> authors = this.context.authors();
				Thread writer = Thread.ofVirtual().start(() -> {
					try {
						schedule.run((number) -> created
							.add(this.context.create(authors.get(number % authors.size()), number)));
					}
					catch (InterruptedException ex) {
						Thread.currentThread().interrupt();
					}
				});
				Thread.sleep(Duration.ofSeconds(3));
				long cut = System.nanoTime();
				open.forEach(LiveClient::cut);
				comeBack(clients, readers, cut);
				times.add((awaitCaughtUp(readers) - cut) / NANOS_PER_SECOND);
				writer.join();
				settleAll(created, deliveries, readers);
				Check check = Check.of(readers, created, deliveries);
				lost += check.lost();
				doubled += check.doubled();
				disordered += check.disordered();
				returned += clients.returned();
				reloads += (int) readers.stream().filter(Reader::hasToReload).count();
			}
		}
		this.figures.add(Figure.atMost("S5", "events lost", "", Spread.of(lost), 0));
		this.figures.add(Figure.atMost("S5", "events doubled", "", Spread.of(doubled), 0));
		this.figures.add(Figure.atMost("S5", "events out of order", "", Spread.of(disordered), 0));
		this.figures.add(Figure.told("S5", "connections that the server ended as too slow, and that came back", "",
				Spread.of(returned)));
		this.figures.add(Figure.told("S5", "sessions told to reload", "", Spread.of(reloads)));
		this.figures.add(Figure.atMost("S5", "cut to the last one caught up", "s", Spread.of(times), 10));
	}

	private void comeBack(LiveClients clients, List<Reader> readers, long cut)
			throws IOException, InterruptedException {
		InetSocketAddress server = this.context.http().server();
		// what was on its way when the connections were cut
		Thread.sleep(100);
		List<Long> moments = ThreadLocalRandom.current()
			.longs(readers.size(), 0, COME_BACK_WITHIN.toNanos())
			.sorted()
			.boxed()
			.toList();
		for (int number = 0; number < readers.size(); number++) {
			java.util.concurrent.locks.LockSupport.parkNanos(cut + moments.get(number) - System.nanoTime());
			readers.get(number).comesBack();
			clients.begin(readers.get(number), server);
		}
	}

	private static long awaitCaughtUp(List<Reader> readers) throws InterruptedException {
		long deadline = System.nanoTime() + PATIENCE.toNanos();
		for (Reader reader : readers) {
			while (reader.caughtUp() == 0 && !reader.hasToReload() && System.nanoTime() < deadline) {
				Thread.sleep(5);
			}
		}
		return readers.stream()
			.mapToLong((reader) -> (reader.caughtUp() > 0) ? reader.caughtUp() : deadline)
			.max()
			.orElseThrow();
	}

	private void otherInstance() throws Exception {
		this.context.step(PartName.LIVE, "zweite Instanz");
		int port = this.context.stack().ports().second();
		int sessions = 100;
		List<Latency> rounds = new ArrayList<>();
		int missing = 0;
		try (Application second = Application.start(this.context.stack(), port, false);
				LiveClients clients = new LiveClients()) {
			Deliveries deliveries = new Deliveries();
			List<Reader> readers = readers(sessions, deliveries);
			clients.open(readers, new InetSocketAddress("127.0.0.1", port));
			OpenLoop schedule = new OpenLoop(20, Duration.ofSeconds(this.context.size(6, 4)));
			settle(post(schedule), deliveries, sessions);
			for (int round = 0; round < 3; round++) {
				Queue<String> created = post(schedule);
				settle(created, deliveries, sessions);
				rounds.add(latencies(created, deliveries, readers));
			}
			this.figures
				.add(Figure.told("S3", "201 at one instance to frames at another, 100 sessions, 20 posts/s, p50", "ms",
						Spread.ofMillis(rounds, 50)));
			this.figures
				.add(Figure.told("S3", "201 at one instance to frames at another, 100 sessions, 20 posts/s, p99", "ms",
						Spread.ofMillis(rounds, 99)));
			this.figures.add(Figure.told("S12", "start of the second instance", "s",
					Spread.of(second.startTime().toMillis() / 1e3)));
		}
	}

}
