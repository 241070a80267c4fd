package dev.asskomm.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * Measures the pages that browsers get.
 *
 * @param context the running stack
 * @param part for which part
 * @param figures gets what was found out
 * @param charts gets the charts
 */
record Pages(Context context, PartName part, List<Figure> figures, List<Chart> charts) {

	private static final int RATE = 10;

	/** How it is measured. */
	static final String METHOD = "Pages are read %d times a second with a signed-in session. Their floor are the statements that the database logged for one view of the page, run one after the other on one pooled connection."
		.formatted(RATE);

	private static final Pattern ASSET = Pattern.compile("(?:href|src)=\"(/[^\"]+\\.(?:css|js|svg|woff2|png)[^\"]*)\"");

	private static final double KIBIBYTE = 1024;

	/**
	 * Measures how long the server takes for a page.
	 * @param name what to call it
	 * @param path its address
	 * @param session the header line with the session's cookies
	 * @param mostStatements how many statements it may need
	 * @throws Exception if it cannot be measured
	 */
	void measure(String name, String path, String session, int mostStatements) throws Exception {
		this.context.step(this.part, "S11 " + path);
		OpenLoop.Work platform = (number) -> this.context.read(path, session);
		new ClosedLoop(4, Duration.ofSeconds(this.context.size(15, 10))).run(platform);
		List<String> statements = this.context.statements(() -> platform.carryOut(0));
		OpenLoop.Work floor = (number) -> this.context.database().runAll(statements);
		new ClosedLoop(2, Duration.ofSeconds(2)).run(floor);
		OpenLoop schedule = new OpenLoop(RATE, Duration.ofSeconds(this.context.size(6, 4)));
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

	/**
	 * Measures how many bytes go to a browser.
	 * @param name what to call the page
	 * @param path its address
	 * @param session the header line with the session's cookies
	 * @throws IOException if there is no answer
	 */
	void transfer(String name, String path, String session) throws IOException {
		HttpAnswer page = this.context.read(path, session);
		double html = page.content().length / KIBIBYTE;
		Matcher asset = ASSET.matcher(plain(page));
		Set<String> assets = new TreeSet<>();
		while (asset.find()) {
			assets.add(asset.group(1));
		}
		double all = html;
		for (String one : assets) {
			all += this.context.read(one, "Accept-Encoding: gzip\r\n").content().length / KIBIBYTE;
		}
		this.figures.add(Figure.atMost("S11", name + ", transferred at the first visit without fonts", "KiB",
				Spread.of(all), 150));
		this.figures.add(Figure.atMost("S11", name + ", transferred later", "KiB", Spread.of(html), 30));
	}

	private static String plain(HttpAnswer page) throws IOException {
		if (page.first("Content-Encoding").filter("gzip"::equals).isEmpty()) {
			return page.text();
		}
		try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(page.content()))) {
			return new String(unpacked.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
