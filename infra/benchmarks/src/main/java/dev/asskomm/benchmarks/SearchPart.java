package dev.asskomm.benchmarks;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import de.asskomm.municipality.DistrictKey;
import de.asskomm.organisation.Audience;
import de.asskomm.organisation.Reader;
import de.asskomm.search.elastic.TrialIndex;

/**
 * The search over many entries: how quickly it answers beside its own query sent raw, how
 * soon what is new is found and told to those who look for it, and what becomes of the
 * index when it is built anew or its server dies.
 */
final class SearchPart implements Part {

	private static final int RATE = 20;

	/** How often a second people search for what hardly exists, or mistype it. */
	private static final int SELDOM = 2;

	/**
	 * How many minutes people search before it is measured. A method is compiled for good
	 * after some ten thousand calls; until then the rate grows too slowly to tell when it
	 * is steady.
	 */
	private static final int SETTLING = 4;

	private static final int OK = 200;

	private static final int HITS = 20;

	/** With fewer hits the platform asks the index again, leniently. */
	private static final int ENOUGH = 3;

	private static final Duration POLL = Duration.ofMillis(20);

	private static final String INDEX = "/asskomm-knowledge";

	/** What people type: common and rare words, compounds, inflection, synonyms. */
	static final List<String> QUERIES = List.of("graffiti", "Graffitientfernung am Bahnhof",
			"was tun gegen Müll im Park", "Bauhof Schäden", "Streife Ordnungsamt Großenhain", "Gewalt an Schulen",
			"Jugendclub", "Videoüberwachung", "Vandalismus", "Bürgerbefragung Sicherheit", "Rauschgift",
			"Beitrag Verkehrssicherheit", "sprayer", "Sauberkeit Leipzig");

	/**
	 * What finds little as it is written, so that the index is asked again, leniently.
	 */
	private static final List<String> RARE = List.of("Schmierereien entfernen", "Grafiti", "Jugentclub im Dorf",
			"Bürgerbefragnung");

	/** What people have typed so far when the first suggestion is to appear. */
	private static final List<String> BEGINNINGS = List.of("gra", "graff", "mü", "muel", "Großen", "jug", "vid", "bür",
			"sau", "Beitrag 1", "ordn", "verk");

	/** Found by exactly one saved search, that of the reader who waits. */
	private static final String ALARM = "Sammelalarmwort";

	private final Context context;

	private final HttpPool elasticsearch;

	private final List<Figure> figures = new ArrayList<>();

	SearchPart(Context context) {
		this.context = context;
		this.elasticsearch = new HttpPool(context.stack().ports().elasticsearch(), new Errors());
	}

	@Override
	public PartReport measure() throws Exception {
		int entries = this.context.size(100_000, 20_000);
		int searches = this.context.size(5_000, 1_000);
		this.context.step(PartName.SEARCH, String.format(Locale.GERMAN, "%,d Beiträge werden geladen", entries));
		IndexLife index = new IndexLife(this.context, this.elasticsearch, this.figures);
		index.settle();
		this.context.database().bringTo(entries);
		index.rebuild("first, after loading");
		answers();
		suggestions();
		found();
		alerts(searches);
		index.rebuild("while people search");
		index.killed();
		this.elasticsearch.close();
		return new PartReport(PartName.SEARCH.argument(), "Searching", List.of(
				"%,d posts of 400 organisations. %d searches a second of %d different queries, each with counts of nine facets and marked passages; the floor is the platform's own query for the same words, sent raw to Elasticsearch at the same rate. Rounds of both alternate. These queries find enough as they are written, or the report says how many do not; searches that find fewer than %d entries, so that the index is asked again, leniently, are told apart with %d queries of their own."
					.formatted(entries, RATE, QUERIES.size(), ENOUGH, RARE.size()),
				"Found: from the answer to a post until a search with a word of its own finds it, asked every %d ms. Alert, asked every 100 ms: from the answer to a post until the notification of a saved search is there, with %,d saved searches."
					.formatted(POLL.toMillis(), searches),
				"Rebuild: from the request until the alias leads to the new index, with 5 searches and 2 posts a second meanwhile; every search has to be answered, and every entry has to be in the new index. Killed: Elasticsearch is killed in the middle of a rebuild, while posts are written 10 times and changed or withdrawn twice a second and searches go on 5 times a second, and started again by the stack; afterwards index and database are compared entry by entry, and only one index may be left. That searches are refused then is told here and does not count among the errors over all parts."),
				this.figures, List.of());
	}

	private void answers() throws Exception {
		this.context.step(PartName.SEARCH, "S7 Suche");
		Reader neighbour = new Reader(Set.of(Audience.EVERYONE, Audience.NETWORK,
				Audience.district(new DistrictKey("14627")), Audience.STATE_PREVENTION_COUNCIL));
		List<String> raw = QUERIES.stream().map((words) -> TrialIndex.question(words, neighbour, HITS)).toList();
		OpenLoop.Work floor = (number) -> raw(raw.get(number % raw.size()));
		int again = 0;
		for (String question : raw) {
			again += (found(raw(question)) < ENOUGH) ? 1 : 0;
		}
		new ClosedLoop(2, Duration.ofSeconds(5)).untilSteady(floor, Duration.ofSeconds(this.context.size(60, 20)));
		for (int minute = this.context.size(SETTLING, 1); minute > 0; minute--) {
			// signed in anew each time: a token is valid for some minutes only
			new ClosedLoop(2, Duration.ofMinutes(1)).run(searching(QUERIES));
		}
		OpenLoop schedule = new OpenLoop(RATE, Duration.ofSeconds(this.context.size(10, 5)));
		List<Latency> floors = new ArrayList<>();
		List<Latency> platforms = new ArrayList<>();
		for (int round = this.context.size(5, 3); round > 0; round--) {
			floors.add(answered(schedule.run(floor)));
			platforms.add(answered(schedule.run(searching(QUERIES))));
		}
		Spread median = Spread.ofMillis(platforms, 50);
		this.figures.add(Figure.atMostTimes("S7", "search, p50", "ms", median, Spread.ofMillis(floors, 50), 1.25));
		this.figures.add(Figure.atMost("S7", "search, p99", "ms", Spread.ofMillis(platforms, 99), 100));
		this.figures.add(Figure.told("S7", "search, p99 beside the raw query", "ms", Spread.ofMillis(platforms, 99),
				Spread.ofMillis(floors, 99)));
		this.figures.add(Figure.told("S7", "queries among these that are asked again leniently", "", Spread.of(again)));
		List<Latency> twice = List
			.of(answered(new OpenLoop(SELDOM, Duration.ofSeconds(this.context.size(20, 10))).run(searching(RARE))));
		this.figures
			.add(Figure.told("S7", "search that is asked again leniently, p50", "ms", Spread.ofMillis(twice, 50)));
		this.figures
			.add(Figure.told("S7", "search that is asked again leniently, p99", "ms", Spread.ofMillis(twice, 99)));
	}

	/** Searches of people who signed in just now. */
	private OpenLoop.Work searching(List<String> queries) throws Exception {
		List<String> readers = this.context.readers();
		return (number) -> this.context.read(path(queries.get(number % queries.size())),
				readers.get(number % readers.size()));
	}

	/** Where something fails, the times of the rest say nothing. */
	private static Latency answered(OpenLoop.Outcome outcome) throws IOException {
		if (outcome.failed() > 0) {
			throw new IOException(outcome.failed() + " requests failed");
		}
		return outcome.latency();
	}

	private void suggestions() throws Exception {
		this.context.step(PartName.SEARCH, "Vorschläge");
		List<String> readers = this.context.readers();
		OpenLoop.Work typing = (number) -> this.context.read(
				"/api/v1/search/suggest?q=" + encoded(BEGINNINGS.get(number % BEGINNINGS.size())),
				readers.get(number % readers.size()));
		new ClosedLoop(2, Duration.ofSeconds(5)).untilSteady(typing, Duration.ofSeconds(this.context.size(30, 15)));
		OpenLoop schedule = new OpenLoop(RATE, Duration.ofSeconds(this.context.size(10, 5)));
		List<Latency> rounds = new ArrayList<>();
		for (int round = this.context.size(3, 2); round > 0; round--) {
			rounds.add(answered(schedule.run(typing)));
		}
		this.figures.add(Figure.atMost("-", "suggestions, p95", "ms", Spread.ofMillis(rounds, 95), 50));
	}

	private void found() throws Exception {
		this.context.step(PartName.SEARCH, "S6 gefunden werden");
		String reader = this.context.readers().getFirst();
		List<String> authors = this.context.authors();
		Latency latency = new Latency();
		OpenLoop.Outcome outcome = new OpenLoop(2, Duration.ofSeconds(this.context.size(60, 20))).run((number) -> {
			String word = "fundwort" + Long.toString(System.nanoTime(), Character.MAX_RADIX);
			String post = create(authors.get(number % authors.size()), word);
			await(() -> this.context.read(path(word), reader).text().contains(post));
			latency.record(System.nanoTime() - this.context.answered(post));
		});
		this.figures
			.add(Figure.atMost("S6", "post found by search, p99", "ms", Spread.ofMillis(List.of(latency), 99), 1_500));
		this.figures.add(Figure.told("S6", "post found by search, p50", "ms", Spread.ofMillis(List.of(latency), 50)));
		this.figures.add(Figure.atMost("S6", "posts not found in time", "", Spread.of(outcome.failed()), 0));
	}

	private void alerts(int searches) throws Exception {
		this.context.step(PartName.SEARCH, "S9 gespeicherte Suchen");
		this.context.database().bringToSavedSearches(searches);
		String reader = this.context.signIn().bearer("mitglied-leipzig");
		HttpAnswer saved = this.context.http()
			.post("/api/v1/saved-searches", reader + "Idempotency-Key: alarm-" + System.nanoTime() + "\r\n",
					"{\"q\": \"" + ALARM + "\"}");
		if (saved.status() / 100 != 2) {
			throw new IOException("Saving a search answered " + saved.status() + ": " + saved.text());
		}
		List<String> authors = this.context.authors();
		// the first entry may have to wait until all searches are read
		told(create(authors.getFirst(), ALARM), reader);
		Latency latency = new Latency();
		OpenLoop.Outcome outcome = new OpenLoop(2, Duration.ofSeconds(this.context.size(60, 20))).run((number) -> {
			String post = create(authors.get(number % authors.size()), ALARM);
			told(post, reader);
			latency.record(System.nanoTime() - this.context.answered(post));
		});
		this.figures.add(Figure.atMost("S9", "alert of a saved search, p99", "ms",
				Spread.ofMillis(List.of(latency), 99), 3_000));
		this.figures
			.add(Figure.told("S9", "alert of a saved search, p50", "ms", Spread.ofMillis(List.of(latency), 50)));
		this.figures.add(Figure.atMost("S9", "alerts that did not come", "", Spread.of(outcome.failed()), 0));
	}

	private void told(String post, String reader) throws Exception {
		// seldom enough that asking is not what delays the answer
		await(() -> this.context.read("/api/v1/notifications?limit=50", reader).text().contains(post),
				Duration.ofSeconds(30), Duration.ofMillis(100));
	}

	private HttpAnswer raw(String body) throws IOException {
		HttpAnswer answer = this.elasticsearch.post(INDEX + "/_search", "Content-Type: application/json\r\n", body);
		if (answer.status() != OK) {
			throw new IOException("Elasticsearch answered " + answer.status() + ": " + answer.text());
		}
		return answer;
	}

	/** Number of entries on the first page of a raw answer. */
	private static long found(HttpAnswer answer) {
		return Pattern.compile("\"_id\":").matcher(answer.text()).results().count();
	}

	private String create(String author, String word) throws IOException {
		return this.context.create(author, "Fund " + word, "Ein Beitrag mit dem Wort " + word + ".");
	}

	static void await(Condition condition) throws Exception {
		await(condition, Duration.ofSeconds(30), POLL);
	}

	static void await(Condition condition, Duration patience, Duration pause) throws Exception {
		long deadline = System.nanoTime() + patience.toNanos();
		while (!condition.holds()) {
			if (System.nanoTime() > deadline) {
				throw new IOException("It did not happen within " + patience);
			}
			Thread.sleep(pause);
		}
	}

	/** Where the platform answers a search for some words. */
	static String path(String words) {
		return "/api/v1/search?q=" + encoded(words);
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	/** Something that becomes true. */
	@FunctionalInterface
	interface Condition {

		boolean holds() throws Exception;

	}

}
