package dev.asskomm.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a thousand times as many posts change.
 */
final class GrowthPart implements Part {

	private static final int FEED_RATE = 50;

	private static final int CREATE_RATE = 20;

	private final Context context;

	GrowthPart(Context context) {
		this.context = context;
	}

	@Override
	public PartReport measure() throws Exception {
		int few = 1_000;
		int many = this.context.size(1_000_000, 100_000);
		Sizes small = at(few);
		Sizes large = at(many);
		List<Figure> figures = List.of(
				Figure.atMostTimes("S10", "feed, p50", "ms", Spread.ofMillis(large.feed(), 50),
						Spread.ofMillis(small.feed(), 50), 1.3),
				Figure.atMostTimes("S10", "creating, p50", "ms", Spread.ofMillis(large.create(), 50),
						Spread.ofMillis(small.create(), 50), 1.3),
				Figure.told("S10", "feed, p99", "ms", Spread.ofMillis(large.feed(), 99),
						Spread.ofMillis(small.feed(), 99)),
				Figure.told("S10", "creating, p99", "ms", Spread.ofMillis(large.create(), 99),
						Spread.ofMillis(small.create(), 99)));
		return new PartReport(PartName.GROWTH.argument(), "Growth", List
			.of("The same requests with %,d posts in the database (the column \"floor\") and with %,d: the feed %d times a second, creating %d times a second."
				.formatted(few, many, FEED_RATE, CREATE_RATE)), figures,
				List.of(new Chart("growth", "Growth", "ms", List.of(
						new Chart.Bar("feed, %,d posts, p50".formatted(few), Spread.ofMillis(small.feed(), 50), true),
						new Chart.Bar("feed, %,d posts, p50".formatted(many), Spread.ofMillis(large.feed(), 50), false),
						new Chart.Bar("creating, %,d posts, p50".formatted(few), Spread.ofMillis(small.create(), 50),
								true),
						new Chart.Bar("creating, %,d posts, p50".formatted(many), Spread.ofMillis(large.create(), 50),
								false)))));
	}

	private Sizes at(int posts) throws Exception {
		this.context.step(PartName.GROWTH, String.format(Locale.GERMAN, "%,d Beiträge werden geladen", posts));
		this.context.database().bringTo(posts);
		List<String> readers = this.context.readers();
		List<String> authors = this.context.authors();
		OpenLoop.Work feed = (number) -> this.context.read("/api/v1/feed", readers.get(number % readers.size()));
		OpenLoop.Work create = (number) -> this.context.create(authors.get(number % authors.size()), number);
		new ClosedLoop(4, Duration.ofSeconds(this.context.size(8, 4))).run(feed);
		new ClosedLoop(4, Duration.ofSeconds(3)).run(create);
		Duration time = Duration.ofSeconds(this.context.size(5, 3));
		Sizes sizes = new Sizes(new ArrayList<>(), new ArrayList<>());
		int rounds = this.context.size(5, 3);
		for (int round = 1; round <= rounds; round++) {
			this.context.step(PartName.GROWTH, "S10 Runde %d von %d".formatted(round, rounds));
			sizes.feed().add(new OpenLoop(FEED_RATE, time).run(feed).latency());
			sizes.create().add(new OpenLoop(CREATE_RATE, time).run(create).latency());
		}
		return sizes;
	}

	/**
	 * The rounds at one size.
	 *
	 * @param feed of reading
	 * @param create of writing
	 */
	private record Sizes(List<Latency> feed, List<Latency> create) {
	}

}
