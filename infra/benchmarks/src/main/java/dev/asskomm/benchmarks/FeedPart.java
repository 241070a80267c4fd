package dev.asskomm.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Reading: the feed through the interface for programs while people are connected live,
 * and the pages that browsers get.
 */
final class FeedPart implements Part {

	private static final int RATE = 50;

	private static final int PAGE_RATE = 10;

	private static final double POSTS_MEANWHILE = 1;

	private static final Pattern ASSET = Pattern.compile("(?:href|src)=\"(/[^\"]+\\.(?:css|js|svg|woff2|png)[^\"]*)\"");

	private static final double KIBIBYTE = 1024;

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
		page("feed page /austausch", "/austausch", session, 3);
		page("post page /beitraege/{id}", "/beitraege/" + newest(), session, 4);
		firstVisit(session);
		return new PartReport(PartName.FEED.argument(), "Reading the feed and pages", List.of(
				"%,d posts of 400 organisations over five years; %d live sessions subscribed to the feed, one post created per second for them. `GET /api/v1/feed` (20 posts) is started %d times a second, by five accounts in turn; the floor is the feed's own keyset statement over a pool of %d connections at the same rate. Rounds of both and of the load generator against a trivial server alternate."
					.formatted(posts, sessions, RATE, Database.CONNECTIONS),
				"Pages are read %d times a second with a signed-in session. Their floor are the statements that the database logged for one view of the page, run one after the other on one pooled connection."
					.formatted(PAGE_RATE)),
				this.figures, this.charts);
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

	private void page(String name, String path, String session, int mostStatements) throws Exception {
		this.context.step(PartName.FEED, "S11 " + path);
		OpenLoop.Work platform = (number) -> this.context.read(path, session);
		new ClosedLoop(4, Duration.ofSeconds(this.context.size(15, 10))).run(platform);
		List<String> always = this.context.database().statementsDuring(() -> Thread.sleep(Duration.ofSeconds(3)));
		List<String> statements = StatementLog
			.without(this.context.database().statementsDuring(() -> platform.carryOut(0)), always);
		OpenLoop.Work floor = (number) -> this.context.database().runAll(statements);
		new ClosedLoop(2, Duration.ofSeconds(2)).run(floor);
		OpenLoop schedule = new OpenLoop(PAGE_RATE, Duration.ofSeconds(this.context.size(6, 4)));
		List<Latency> platforms = new ArrayList<>();
		List<Latency> floors = new ArrayList<>();
		int rounds = this.context.size(5, 3);
		for (int round = 1; round <= rounds; round++) {
			floors.add(schedule.run(floor).latency());
			platforms.add(schedule.run(platform).latency());
		}
		this.figures.add(Figure.atMostTimes("S11", name + ", p50", "ms", Spread.ofMillis(platforms, 50),
				Spread.ofMillis(floors, 50), 2));
		this.figures.add(Figure.atMost("S11", name + ", p95", "ms", Spread.ofMillis(platforms, 95), 60));
		this.figures.add(Figure.atMost("S11", name + ", statements", "", Spread.of(statements.size()), mostStatements));
		this.charts.add(new Chart("page-" + this.charts.size(), name, "ms",
				List.of(new Chart.Bar("its statements bare, p50", Spread.ofMillis(floors, 50), true),
						new Chart.Bar("page, p50", Spread.ofMillis(platforms, 50), false),
						new Chart.Bar("page, p95", Spread.ofMillis(platforms, 95), false))));
	}

	private void firstVisit(String session) throws IOException {
		HttpAnswer page = this.context.read("/austausch", session);
		double html = page.content().length / KIBIBYTE;
		Matcher asset = ASSET.matcher(plain(page));
		Set<String> assets = new TreeSet<>();
		while (asset.find()) {
			assets.add(asset.group(1));
		}
		double all = html;
		for (String path : assets) {
			all += this.context.read(path, "Accept-Encoding: gzip\r\n").content().length / KIBIBYTE;
		}
		this.figures.add(Figure.atMost("S11", "feed page, transferred at the first visit without fonts", "KiB",
				Spread.of(all), 150));
		this.figures.add(Figure.atMost("S11", "feed page, transferred later", "KiB", Spread.of(html), 30));
	}

	private static String plain(HttpAnswer page) throws IOException {
		if (page.first("Content-Encoding").filter("gzip"::equals).isEmpty()) {
			return page.text();
		}
		try (java.util.zip.GZIPInputStream unpacked = new java.util.zip.GZIPInputStream(
				new java.io.ByteArrayInputStream(page.content()))) {
			return new String(unpacked.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
		}
	}

}
