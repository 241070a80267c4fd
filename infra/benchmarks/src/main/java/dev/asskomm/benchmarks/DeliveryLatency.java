package dev.asskomm.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Measures how long a post takes to reach other people: from the answer 201 to the frame
 * in another account's live session, and to being found by search. Posts are withdrawn
 * afterwards. A frame that arrives before the answer counts as 0.
 */
final class DeliveryLatency {

	private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"([0-9a-f-]{36})\"");

	private static final int WARM_UP = 20;

	private static final Duration PAUSE = Duration.ofMillis(100);

	private static final Duration POLL = Duration.ofMillis(20);

	private static final Duration PATIENCE = Duration.ofSeconds(15);

	private final Platform platform;

	private final String author;

	private final String reader;

	/** In every title, so that one search finds what is new. */
	private final String word = "w" + UUID.randomUUID().toString().replace("-", "");

	private final Map<String, Long> arrivals = new ConcurrentHashMap<>();

	private final Map<String, Long> hits = new ConcurrentHashMap<>();

	private final Set<String> warmUp = new HashSet<>();

	private volatile boolean finished;

	private final Latencies answered = new Latencies("POST /posts to 201");

	private final Latencies pushed = new Latencies("201 to STOMP frame in another session");

	private final Latencies found = new Latencies("201 to found by search");

	private DeliveryLatency(Platform platform) throws IOException, InterruptedException {
		this.platform = platform;
		this.author = platform.token("koordination-grossenhain");
		this.reader = platform.token("koordination-wilsdruff");
	}

	/**
	 * Runs the measurement and prints the result.
	 * @param arguments the number of posts, 200 if absent
	 * @throws IOException if the platform cannot be reached
	 * @throws InterruptedException if the thread is interrupted
	 * @throws ExecutionException if a request fails
	 * @throws TimeoutException if the live channel does not answer
	 */
	public static void main(String[] arguments)
			throws IOException, InterruptedException, ExecutionException, TimeoutException {
		int posts = (arguments.length > 0) ? Integer.parseInt(arguments[0]) : 200;
		PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
		try (Platform platform = new Platform()) {
			DeliveryLatency measurement = new DeliveryLatency(platform);
			measurement.run(posts);
			out.println(measurement.answered);
			out.println(measurement.pushed);
			out.println(measurement.found);
			boolean complete = measurement.pushed.count() == posts && measurement.found.count() == posts;
			out.println(complete ? "every post arrived" : "NOT every post arrived");
			System.exit(complete ? 0 : 1);
		}
	}

	private void run(int posts) throws IOException, ExecutionException, InterruptedException, TimeoutException {
		Map<String, Long> created = new LinkedHashMap<>();
		try (StompSession session = StompSession.subscribe(this.platform, this.reader, "/topic/feed", this::arrived);
				ExecutorService executor = Executors.newSingleThreadExecutor()) {
			for (int i = 0; i < WARM_UP; i++) {
				publish(new Latencies("warm-up"), created);
			}
			created.keySet().forEach(this.warmUp::add);
			Future<?> searching = executor.submit(this::search);
			for (int i = 0; i < posts; i++) {
				LockSupport.parkNanos(PAUSE.toNanos());
				publish(this.answered, created);
			}
			awaitAll(created);
			this.finished = true;
			searching.get();
			session.requireConnected();
		}
		finally {
			for (String id : created.keySet()) {
				this.platform.delete("/posts/" + id, this.author);
			}
		}
		created.keySet().removeAll(this.warmUp);
		created.forEach((id, at) -> {
			Optional.ofNullable(this.arrivals.get(id)).ifPresent((arrival) -> this.pushed.add(arrival - at));
			Optional.ofNullable(this.hits.get(id)).ifPresent((hit) -> this.found.add(hit - at));
		});
	}

	private void publish(Latencies answers, Map<String, Long> created) throws IOException, InterruptedException {
		String json = """
				{"kind": "NOTICE", "title": "Messung %s", "body": "Laufzeit vom Speichern bis zum Lesen.",
				 "fieldsOfAction": ["graffiti"], "visibility": "NETWORK"}""".formatted(this.word);
		long start = System.nanoTime();
		HttpResponse<String> response = this.platform.post("/posts", this.author, json);
		long answered = System.nanoTime();
		Matcher id = ID.matcher(response.body());
		if (response.statusCode() != 201 || !id.find()) {
			throw new IOException("Posting answered " + response.statusCode() + ": " + response.body());
		}
		answers.add(answered - start);
		created.put(id.group(1), answered);
	}

	private void arrived(String body, long now) {
		note(body, now, this.arrivals);
	}

	/**
	 * Asks for the newest hits, one request after the other: more at once would measure
	 * the load that they make.
	 */
	private Void search() throws IOException, InterruptedException {
		while (!this.finished) {
			HttpResponse<String> answer = this.platform
				.get("/search?sort=DATE&limit=50&q=" + Platform.encode(this.word), this.reader);
			if (answer.statusCode() == 200) {
				note(answer.body(), System.nanoTime(), this.hits);
			}
			LockSupport.parkNanos(POLL.toNanos());
		}
		return null;
	}

	private static void note(String body, long now, Map<String, Long> times) {
		Matcher id = ID.matcher(body);
		while (id.find()) {
			times.putIfAbsent(id.group(1), now);
		}
	}

	private void awaitAll(Map<String, Long> created) {
		long deadline = System.nanoTime() + PATIENCE.toNanos();
		List<String> measured = created.keySet().stream().filter((id) -> !this.warmUp.contains(id)).toList();
		while (System.nanoTime() < deadline
				&& !(this.arrivals.keySet().containsAll(measured) && this.hits.keySet().containsAll(measured))) {
			LockSupport.parkNanos(PAUSE.toNanos());
		}
	}

}
