package dev.asskomm.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
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

	private final Map<String, Long> arrivals = new ConcurrentHashMap<>();

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

	private void run(int posts) throws ExecutionException, InterruptedException, TimeoutException {
		try (StompSession session = StompSession.subscribe(this.platform, this.reader, "/topic/feed", this::arrived);
				ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
			for (int i = 0; i < WARM_UP; i++) {
				measure(executor, false).get();
			}
			List<Future<?>> measured = new ArrayList<>();
			for (int i = 0; i < posts; i++) {
				LockSupport.parkNanos(PAUSE.toNanos());
				measured.add(measure(executor, true));
			}
			for (Future<?> done : measured) {
				done.get();
			}
			session.requireConnected();
		}
	}

	private void arrived(String body, long now) {
		Matcher id = ID.matcher(body);
		while (id.find()) {
			this.arrivals.putIfAbsent(id.group(1), now);
		}
	}

	private Future<?> measure(ExecutorService executor, boolean counts) {
		return executor.submit(() -> {
			String word = "w" + UUID.randomUUID().toString().replace("-", "");
			String json = """
					{"kind": "NOTICE", "title": "Messung %s", "body": "Laufzeit vom Speichern bis zum Lesen.",
					 "fieldsOfAction": ["graffiti"], "visibility": "NETWORK"}""".formatted(word);
			long start = System.nanoTime();
			HttpResponse<String> response = this.platform.post("/posts", this.author, json);
			long created = System.nanoTime();
			Matcher id = ID.matcher(response.body());
			if (response.statusCode() != 201 || !id.find()) {
				throw new IOException("Posting answered " + response.statusCode() + ": " + response.body());
			}
			Optional<Long> hit = awaitFound(word, created);
			Long frame = this.arrivals.get(id.group(1));
			if (counts) {
				this.answered.add(created - start);
				hit.ifPresent((at) -> this.found.add(at - created));
				if (frame != null) {
					this.pushed.add(frame - created);
				}
			}
			this.platform.delete("/posts/" + id.group(1), this.author);
			return null;
		});
	}

	private Optional<Long> awaitFound(String word, long since) throws IOException, InterruptedException {
		while (System.nanoTime() - since < PATIENCE.toNanos()) {
			HttpResponse<String> answer = this.platform.get("/search?limit=1&q=" + Platform.encode(word), this.reader);
			if (answer.statusCode() == 200 && answer.body().contains(word)) {
				return Optional.of(System.nanoTime());
			}
			TimeUnit.NANOSECONDS.sleep(POLL.toNanos());
		}
		return Optional.empty();
	}

}
