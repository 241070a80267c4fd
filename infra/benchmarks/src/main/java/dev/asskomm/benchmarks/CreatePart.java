package dev.asskomm.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Writing: how many posts fit into a second, and how long one takes.
 */
final class CreatePart implements Part {

	private static final int RATE = 100;

	private final Context context;

	CreatePart(Context context) {
		this.context = context;
	}

	@Override
	public PartReport measure() throws Exception {
		List<String> authors = this.context.authors();
		this.context.database().prepareRows();
		OpenLoop.Work floor = (number) -> this.context.database().insertRow(Context.title(number), Context.BODY);
		OpenLoop.Work platform = (number) -> this.context.create(authors.get(number % authors.size()), number);
		this.context.step(PartName.CREATE, "wird aufgewärmt");
		ClosedLoop window = new ClosedLoop(Database.CONNECTIONS, Duration.ofSeconds(5));
		window.untilSteady(platform, Duration.ofSeconds(this.context.size(90, 30)));
		window.run(floor);
		Thread.sleep(Duration.ofSeconds(3));
		int statements = this.context.database()
			.transactionDuring(() -> platform.carryOut(0), "INSERT INTO post ")
			.size();
		ClosedLoop flood = new ClosedLoop(Database.CONNECTIONS, Duration.ofSeconds(this.context.size(8, 4)));
		OpenLoop schedule = new OpenLoop(RATE, flood.time());
		List<ClosedLoop.Outcome> floors = new ArrayList<>();
		List<ClosedLoop.Outcome> floods = new ArrayList<>();
		List<Latency> latencies = new ArrayList<>();
		List<Figure> figures = new ArrayList<>();
		int rounds = this.context.size(5, 3);
		Usage usage = Usage.of(this.context.stack());
		for (int round = 1; round <= rounds; round++) {
			this.context.step(PartName.CREATE, "S2 Runde %d von %d".formatted(round, rounds));
			floors.add(flood.run(floor));
			floods.add(flood.run(platform));
			Thread.sleep(Duration.ofSeconds(2));
			latencies.add(schedule.run(platform).latency());
		}
		List<Figure> used = usage.end("S2");
		Spread perSecond = Spread.of(floods, ClosedLoop.Outcome::perSecond);
		Spread floorPerSecond = Spread.of(floors, ClosedLoop.Outcome::perSecond);
		figures.add(Figure.atLeastTimes("S2", "posts created per second", "1/s", perSecond, floorPerSecond, 0.4));
		figures.add(Figure.atMost("S2", "creating at " + RATE + " a second, p99", "ms", Spread.ofMillis(latencies, 99),
				150));
		figures.add(Figure.told("S2", "creating at " + RATE + " a second, p50", "ms", Spread.ofMillis(latencies, 50)));
		figures.add(Figure.told("S2", "creating as fast as possible, p99", "ms",
				Spread.of(floods, (outcome) -> outcome.latency().millis(99)),
				Spread.of(floors, (outcome) -> outcome.latency().millis(99))));
		figures.add(Figure.atMost("S2", "statements in the transaction of a post", "", Spread.of(statements), 5));
		figures.addAll(used);
		return new PartReport(PartName.CREATE.argument(), "Creating posts", List
			.of("%d workers create posts as fast as they are answered, durably and with the event in the outbox; the floor is one row per transaction into a table like that of posts, with its indexes, over a pool of %d connections. Then posts are created %d times a second for the latency. Rounds alternate."
				.formatted(Database.CONNECTIONS, Database.CONNECTIONS, RATE)), figures,
				List.of(new Chart("create", "Posts per second", "1/s",
						List.of(new Chart.Bar("one row per transaction", floorPerSecond, true),
								new Chart.Bar("posts", perSecond, false)))));
	}

}
