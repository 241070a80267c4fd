package dev.asskomm.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Reading: the feed through the interface for programs while people are connected live,
 * and the pages that browsers get.
 */
final class FeedPart implements Part {

	private static final int RATE = 50;

	private static final double POSTS_MEANWHILE = 1;

	private final Context context;

	private final List<Figure> figures = new ArrayList<>();

	private final List<Chart> charts = new ArrayList<>();

	FeedPart(Context context) {
		this.context = context;
	}

	@Override
	public PartReport measure() throws Exception {
		int posts = this.context.size(100_000, 20_000);
		int sessions = this.context.size(500, 100);
		this.context.step(PartName.FEED, String.format(Locale.GERMAN, "%,d Beiträge werden geladen", posts));
		this.context.database().bringTo(posts);
		try (LiveClients clients = new LiveClients()) {
			String token = this.context.signIn().token(SignIn.READERS.getFirst());
			Deliveries deliveries = new Deliveries();
			clients.open(IntStream.range(0, sessions).mapToObj((number) -> new Reader(deliveries, token)).toList(),
					this.context.http().server());
			feed();
		}
		String session = this.context.signIn().session(SignIn.AUTHORS.getFirst());
		Pages pages = new Pages(this.context, PartName.FEED, this.figures, this.charts);
		pages.measure("feed page /austausch", "/austausch", session, 3);
		pages.measure("post page /beitraege/{id}", "/beitraege/" + newest(), session, 4);
		pages.transfer("feed page", "/austausch", session);
		return new PartReport(PartName.FEED.argument(), "Reading the feed and pages", List
			.of("%,d posts of 400 organisations over five years; %d live sessions subscribed to the feed, one post created per second for them. `GET /api/v1/feed` (20 posts) is started %d times a second, by five accounts in turn; the floor is the feed's own keyset statement over a pool of %d connections at the same rate. Rounds of both and of the load generator against a trivial server alternate."
				.formatted(posts, sessions, RATE, Database.CONNECTIONS), Pages.METHOD), this.figures, this.charts);
	}

	private void feed() throws Exception {
		List<String> readers = this.context.readers();
		int bytes = this.context.read("/api/v1/feed", readers.getFirst()).content().length;
		OpenLoop.Work floor = (number) -> this.context.database().readFeed();
		OpenLoop.Work platform = (number) -> this.context.read("/api/v1/feed", readers.get(number % readers.size()));
		OpenLoop.Work nothing = (number) -> this.context.floor().http().get("/?bytes=" + bytes, "");
		this.context.step(PartName.FEED, "S1 wird aufgewärmt");
		for (OpenLoop.Work work : List.of(platform, floor, nothing)) {
			new ClosedLoop(4, Duration.ofSeconds(this.context.size(10, 6))).run(work);
		}
		OpenLoop schedule = new OpenLoop(RATE, Duration.ofSeconds(this.context.size(6, 4)));
		int rounds = this.context.size(5, 3);
		OpenLoop meanwhile = new OpenLoop(POSTS_MEANWHILE, schedule.time().multipliedBy(3L * rounds).plusSeconds(1));
		List<String> authors = this.context.authors();
		Thread writer = Thread.ofVirtual().start(() -> {
			try {
				meanwhile.run((number) -> this.context.create(authors.get(number % authors.size()), number));
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		});
		List<Latency> platforms = new ArrayList<>();
		List<Latency> floors = new ArrayList<>();
		List<Latency> nothings = new ArrayList<>();
		Usage usage = Usage.of(this.context.stack());
		for (int round = 1; round <= rounds; round++) {
			this.context.step(PartName.FEED, "S1 Runde %d von %d".formatted(round, rounds));
			floors.add(schedule.run(floor).latency());
			platforms.add(schedule.run(platform).latency());
			nothings.add(schedule.run(nothing).latency());
		}
		List<Figure> used = usage.end("S1");
		writer.interrupt();
		writer.join();
		Spread median = Spread.ofMillis(platforms, 50);
		Spread floorMedian = Spread.ofMillis(floors, 50);
		this.figures.add(Figure.atMostTimes("S1", "feed, p50", "ms", median, floorMedian, 3));
		this.figures.add(Figure.atMost("S1", "feed, p50", "ms", median, 10));
		this.figures.add(Figure.atMost("S1", "feed, p99", "ms", Spread.ofMillis(platforms, 99), 100));
		this.figures.add(
				Figure.told("S1", "load generator against a trivial server, p50", "ms", Spread.ofMillis(nothings, 50)));
		this.figures.add(
				Figure.told("S1", "load generator against a trivial server, p99", "ms", Spread.ofMillis(nothings, 99)));
		this.figures.addAll(used);
		this.charts.add(new Chart("feed", "Feed at " + RATE + " requests a second", "ms",
				List.of(new Chart.Bar("bare statement, p50", floorMedian, true),
						new Chart.Bar("bare statement, p99", Spread.ofMillis(floors, 99), true),
						new Chart.Bar("generator alone, p50", Spread.ofMillis(nothings, 50), true),
						new Chart.Bar("feed, p50", median, false),
						new Chart.Bar("feed, p99", Spread.ofMillis(platforms, 99), false))));
	}

	private String newest() throws IOException, InterruptedException {
		String text = this.context.read("/api/v1/feed", this.context.readers().getFirst()).text();
		Matcher id = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"").matcher(text);
		if (!id.find()) {
			throw new IOException("The feed is empty");
		}
		return id.group(1);
	}

}
