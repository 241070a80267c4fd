package de.asskomm.search.elastic;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import de.asskomm.search.SavedSearch;
import de.asskomm.search.SearchFacet;
import de.asskomm.search.StartSynonyms;

/**
 * Says how long an entry takes to be matched against thousands of saved searches. Run its
 * {@code main} with the class path of the tests; {@code docs/adr/0017-saved-searches.md}
 * says how and quotes the figures.
 */
final class MatchingSpeed {

	private static final int ENTRIES = 400;

	private static final int WARM_UP = 100;

	private static final int WORDS_OF_AN_ENTRY = 300;

	/** Of the most that attachments of one entry may say. */
	private static final int WORDS_OF_ATTACHMENTS = 40_000;

	/** However long a text is, it says the same things again. */
	private static final int VOCABULARY = 3_000;

	private final Random random = new Random(20_261_121);

	private final List<String> topics = StartSynonyms.rules()
		.stream()
		.flatMap((rule) -> List.of(rule.split(",|=>")).stream())
		.map(String::strip)
		.distinct()
		.toList();

	private final List<String> words = WordList.lines("german-parts.txt");

	private MatchingSpeed() {
	}

	public static void main(String[] arguments) {
		for (int searches : new int[] { 1, 5_000, 20_000 }) {
			new MatchingSpeed().measure(searches, 0);
		}
		new MatchingSpeed().measure(5_000, WORDS_OF_ATTACHMENTS);
	}

	private void measure(int number, int attached) {
		List<SavedSearch> searches = IntStream.range(0, number).mapToObj((each) -> search()).toList();
		long start = System.nanoTime();
		try (SearchMonitor monitor = new SearchMonitor(new GermanAnalysis(StartSynonyms.rules()))) {
			monitor.add(searches);
			long loaded = System.nanoTime() - start;
			List<Long> times = new ArrayList<>();
			long met = 0;
			for (int each = 0; each < WARM_UP + ENTRIES; each++) {
				KnowledgeDocument entry = entry(attached);
				start = System.nanoTime();
				int matches = monitor.metBy(entry).size();
				if (each >= WARM_UP) {
					times.add(System.nanoTime() - start);
					met += matches;
				}
			}
			times.sort(Long::compare);
			System.out.printf(Locale.ROOT,
					"%6d searches, %d words attached: loaded in %d ms, matched p50 %.2f ms, p99 %.2f ms, %.1f searches met on average%n",
					number, attached, Duration.ofNanos(loaded).toMillis(), milliseconds(times.get(ENTRIES / 2)),
					milliseconds(times.get(ENTRIES * 99 / 100)), (double) met / ENTRIES);
		}
	}

	private static double milliseconds(long nanoseconds) {
		return nanoseconds / 1e6;
	}

	/** One to three words, most of them of the topics; every third is narrowed. */
	private SavedSearch search() {
		String text = IntStream.rangeClosed(0, this.random.nextInt(3))
			.mapToObj((each) -> (this.random.nextInt(4) > 0) ? one(this.topics) : one(this.words))
			.collect(Collectors.joining(" "));
		return (this.random.nextInt(3) > 0) ? Entries.search(text) : Entries.search(text,
				Map.of(SearchFacet.DISTRICT, Set.of((this.random.nextInt(3) > 0) ? "14522" : "14627")));
	}

	private KnowledgeDocument entry(int attached) {
		String text = IntStream.range(0, WORDS_OF_AN_ENTRY)
			.mapToObj((each) -> (this.random.nextInt(20) > 0) ? one(this.words) : one(this.topics))
			.collect(Collectors.joining(" "));
		List<String> vocabulary = IntStream.range(0, VOCABULARY).mapToObj((each) -> one(this.words)).toList();
		return Entries.post(one(this.topics), text,
				IntStream.range(0, attached).mapToObj((each) -> one(vocabulary)).collect(Collectors.joining(" ")));
	}

	private String one(List<String> list) {
		return list.get(this.random.nextInt(list.size()));
	}

}
