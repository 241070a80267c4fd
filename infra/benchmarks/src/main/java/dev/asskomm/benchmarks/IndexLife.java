package dev.asskomm.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What becomes of the search index when it is built anew or its server dies.
 */
final class IndexLife {

	private static final int OK = 200;

	private static final int ACCEPTED = 202;

	private static final Pattern DIFFERENCES = Pattern
		.compile("\"stored\":(\\d+),\"indexed\":\\d+,\"missing\":(\\d+),\"outdated\":(\\d+),\"surplus\":(\\d+)");

	private final Context context;

	private final HttpPool elasticsearch;

	private final List<Figure> figures;

	/**
	 * Measures beside the search.
	 * @param context the stack and who uses it
	 * @param elasticsearch connections to the index server
	 * @param figures takes what is measured
	 */
	IndexLife(Context context, HttpPool elasticsearch, List<Figure> figures) {
		this.context = context;
		this.elasticsearch = elasticsearch;
		this.figures = figures;
	}

	/**
	 * Waits until the index has taken in everything so far. A table that is too large is
	 * emptied without the platform's knowledge: what is under way to the index at that
	 * moment would come back into it, and no event would ever tell that it is gone.
	 */
	void settle() throws Exception {
		// the platform itself compares both ten minutes after its start
		int differences = differences(Duration.ofMinutes(15));
		if (differences != 0) {
			throw new IOException("The index does not follow the database: " + differences + " differences");
		}
	}

	void rebuild(String when) throws Exception {
		this.context.step(PartName.SEARCH, "Neuaufbau des Index");
		String before = indices();
		AtomicBoolean over = new AtomicBoolean();
		AtomicInteger failed = new AtomicInteger();
		boolean searchable = !before.isEmpty();
		long begin = System.nanoTime();
		beginRebuild(this.context.signIn().bearer("verwaltung"));
		CompletableFuture<Void> meanwhile = CompletableFuture.runAsync(() -> {
			for (int number = 0; !over.get(); number++) {
				try {
					if (this.context.http()
						.get(SearchPart.path(SearchPart.QUERIES.get(number % SearchPart.QUERIES.size())),
								this.context.readers().getFirst())
						.status() != OK && searchable) {
						failed.incrementAndGet();
					}
					if (number % 3 == 0) {
						List<String> authors = this.context.authors();
						this.context.create(authors.get(number % authors.size()), number);
					}
					Thread.sleep(Duration.ofMillis(200));
				}
				catch (IOException ex) {
					failed.incrementAndGet();
				}
				catch (InterruptedException ex) {
					Thread.currentThread().interrupt();
					return;
				}
			}
		});
		SearchPart.await(() -> !indices().equals(before) && indices().indexOf(',') < 0 && !indices().isEmpty(),
				Duration.ofMinutes(15), Duration.ofMillis(500));
		double seconds = Duration.ofNanos(System.nanoTime() - begin).toMillis() / 1000.0;
		over.set(true);
		meanwhile.get();
		this.figures.add(Figure.atMost("-", "rebuild, " + when, "s", Spread.of(seconds), 300));
		this.figures.add(
				Figure.atMost("-", "searches that failed during the rebuild, " + when, "", Spread.of(failed.get()), 0));
		this.figures.add(Figure.atMost("-", "differences after the rebuild, " + when, "",
				Spread.of(differences(Duration.ofMinutes(3))), 0));
	}

	private void beginRebuild(String administrator) throws IOException {
		HttpAnswer begun = this.context.http().post("/api/v1/admin/reindex", administrator, "");
		if (begun.status() != ACCEPTED || !begun.text().contains("true")) {
			throw new IOException("Rebuilding answered " + begun.status() + ": " + begun.text());
		}
	}

	/**
	 * Elasticsearch dies in the middle of everything: posts are created, changed and
	 * withdrawn, people search, and an index is being filled to replace the present one.
	 */
	void killed() throws Exception {
		this.context.step(PartName.SEARCH, "Elasticsearch wird getötet");
		Duration time = Duration.ofSeconds(this.context.size(40, 20));
		List<String> authors = this.context.authors();
		String reader = this.context.readers().getFirst();
		String administrator = this.context.signIn().bearer("verwaltung");
		Queue<Written> written = new ConcurrentLinkedQueue<>();
		// searches fail while their server is dead, and are to: no error of the platform
		try (HttpPool searching = new HttpPool(this.context.stack().ports().platform(), new Errors())) {
			CompletableFuture<OpenLoop.Outcome> posts = begin(new OpenLoop(10, time), (number) -> {
				String author = authors.get(number % authors.size());
				written.add(new Written(author, this.context.create(author, number)));
			});
			CompletableFuture<OpenLoop.Outcome> changes = begin(new OpenLoop(2, time),
					(number) -> change(written, number));
			CompletableFuture<OpenLoop.Outcome> searches = begin(new OpenLoop(5, time), (number) -> {
				String words = SearchPart.QUERIES.get(number % SearchPart.QUERIES.size());
				if (searching.get(SearchPart.path(words), reader).status() != OK) {
					throw new IOException("The search was refused");
				}
			});
			Thread.sleep(Duration.ofSeconds(5));
			beginRebuild(administrator);
			SearchPart.await(this::isBeingReplaced);
			Thread.sleep(Duration.ofSeconds(1));
			if (!isBeingReplaced()) {
				throw new IOException("The rebuild was over before Elasticsearch could be killed amid it");
			}
			this.context.stack().process("elasticsearch").kill();
			this.figures.add(Figure.atMost("-", "posts refused while Elasticsearch was dead", "",
					Spread.of(outcome(posts).failed()), 0));
			this.figures.add(Figure.atMost("-", "changes of posts refused while Elasticsearch was dead", "",
					Spread.of(outcome(changes).failed()), 0));
			this.figures.add(Figure.told("-", "searches refused while Elasticsearch was dead", "",
					Spread.of(outcome(searches).failed())));
		}
		this.elasticsearch.dropIdle();
		// asking the platform before would only count as an error
		SearchPart.await(this::serves, Duration.ofMinutes(3), Duration.ofMillis(500));
		this.figures.add(Figure.atMost("-", "differences after Elasticsearch was killed", "",
				Spread.of(differences(Duration.ofMinutes(5))), 0));
		SearchPart.await(() -> !indices().isEmpty() && indices().indexOf(',') < 0, Duration.ofMinutes(1),
				Duration.ofMillis(500));
		this.figures.add(Figure.atMost("-", "indices left after Elasticsearch was killed amid a rebuild", "",
				Spread.of(left(Duration.ofMinutes(1))), 1));
	}

	/** Changes the post that was written longest ago; withdraws one of three. */
	private void change(Queue<Written> written, int number) throws IOException {
		Written post = written.poll();
		if (post == null) {
			return;
		}
		String path = "/api/v1/posts/" + post.id();
		HttpAnswer answer = (number % 3 == 0) ? this.context.http().send("DELETE", path, post.author(), new byte[0])
				: this.context.http()
					.send("PUT", path, post.author(),
							"""
									{"version": 1, "kind": "NOTICE", "title": "Geändert %d", "body": "%s", "fieldsOfAction": ["graffiti"]}"""
								.formatted(number, Context.BODY)
								.getBytes(StandardCharsets.UTF_8));
		if (answer.status() / 100 != 2) {
			throw new IOException("Changing a post answered " + answer.status() + ": " + answer.text());
		}
	}

	private static CompletableFuture<OpenLoop.Outcome> begin(OpenLoop schedule, OpenLoop.Work work) {
		CompletableFuture<OpenLoop.Outcome> outcome = new CompletableFuture<>();
		Thread.ofVirtual().start(() -> {
			try {
				outcome.complete(schedule.run(work));
			}
			catch (InterruptedException ex) {
				outcome.completeExceptionally(ex);
			}
		});
		return outcome;
	}

	private static OpenLoop.Outcome outcome(CompletableFuture<OpenLoop.Outcome> begun)
			throws IOException, InterruptedException {
		try {
			return begun.get();
		}
		catch (ExecutionException ex) {
			throw new IOException("It ended before its time", ex);
		}
	}

	/** Number of all indices, used or not, once there is only one, or at last. */
	private int left(Duration patience) throws Exception {
		long deadline = System.nanoTime() + patience.toNanos();
		int left = names("/asskomm-knowledge-*/_alias").size();
		while (left != 1 && System.nanoTime() < deadline) {
			Thread.sleep(Duration.ofSeconds(1));
			left = names("/asskomm-knowledge-*/_alias").size();
		}
		return left;
	}

	/** Differences between index and database as soon as there are none, or at last. */
	private int differences(Duration patience) throws Exception {
		long deadline = System.nanoTime() + patience.toNanos();
		int differences = -1;
		while (differences != 0 && System.nanoTime() < deadline) {
			HttpAnswer answer = this.context.http()
				.get("/api/v1/admin/consistency", this.context.signIn().bearer("verwaltung"));
			Matcher found = DIFFERENCES.matcher(answer.text());
			if (answer.status() == OK && found.find()) {
				differences = Integer.parseInt(found.group(2)) + Integer.parseInt(found.group(3))
						+ Integer.parseInt(found.group(4));
			}
			if (differences != 0) {
				Thread.sleep(Duration.ofSeconds(2));
			}
		}
		return differences;
	}

	/** Names of the indices that searches are answered from. */
	private String indices() throws IOException {
		return String.join(",", names("/_alias/asskomm-knowledge"));
	}

	/** Whether an index is being filled to replace the present one. */
	private boolean isBeingReplaced() throws IOException {
		return !names("/_alias/asskomm-knowledge-next").isEmpty();
	}

	private Set<String> names(String path) throws IOException {
		HttpAnswer answer = this.elasticsearch.get(path, "");
		if (answer.status() != OK) {
			return Set.of();
		}
		Set<String> names = new LinkedHashSet<>();
		Matcher name = Pattern.compile("asskomm-knowledge-\\d{14}").matcher(answer.text());
		while (name.find()) {
			names.add(name.group());
		}
		return names;
	}

	private boolean serves() {
		try {
			return this.elasticsearch.get("/_cluster/health?wait_for_status=yellow&timeout=1s", "").status() == OK;
		}
		catch (IOException ex) {
			return false;
		}
	}

	/**
	 * A post that was created.
	 *
	 * @param author header lines of who wrote it
	 * @param id its identifier
	 */
	private record Written(String author, String id) {
	}

}
