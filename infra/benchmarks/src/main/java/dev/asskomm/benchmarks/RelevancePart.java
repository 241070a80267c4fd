package dev.asskomm.benchmarks;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.asskomm.localstack.LocalStack;
import dev.asskomm.localstack.PostgreSqlServer;

/**
 * How good the search is: on queries of the platform's own domain, and on a collection
 * that nobody here has made, beside two searches that need no work.
 */
final class RelevancePart implements Part {

	private static final String PLATFORM = "platform";

	private static final String GERMAN = "Elasticsearch german";

	private static final String PREFIX = "PostgreSQL prefix";

	private static final List<String> BASELINES = List.of(GERMAN, PREFIX);

	private static final List<String> RANKERS = List.of(PLATFORM, GERMAN, PREFIX);

	/** A false friend further down has not been found, as far as anybody sees. */
	private static final int FALSE_FRIEND_DEPTH = 50;

	private static final int QUICK_STEP = 10;

	private static final double SAME = 1e-9;

	private static final int LISTED_MISSES = 3;

	private final Path data;

	private final boolean listing;

	private final boolean quick;

	private final Progress progress;

	RelevancePart(Path data, boolean listing, boolean quick, Progress progress) {
		this.data = data;
		this.listing = listing;
		this.quick = quick;
		this.progress = progress;
	}

	/**
	 * The collections that are not there.
	 * @param data directory of the reference data
	 * @return their places
	 */
	static List<Path> missing(Path data) {
		return List.of(DomainCollection.projects(data), KeywordCollection.directory(data))
			.stream()
			.filter((path) -> !Files.exists(path))
			.toList();
	}

	@Override
	public PartReport measure() throws Exception {
		LocalStack servers = LocalStack.forMeasurements();
		List<Result> domain = ask(DomainCollection.read(Path.of(""), this.data), servers);
		List<Result> keywords = ask(KeywordCollection.read(this.data, this.quick ? QUICK_STEP : 1), servers);
		List<Result> scored = select(domain, Result::isScored);
		List<Result> heldOut = select(scored, (result) -> result.query().heldOut());
		List<Result> tuning = select(scored, (result) -> !result.query().heldOut());
		List<Result> falseFriends = select(domain, (result) -> !result.query().forbidden().isEmpty());
		List<Figure> figures = new ArrayList<>();
		figures.add(Figure.atLeastTimes("R1", "domain, held-out part, nDCG@10", "",
				spread(heldOut, PLATFORM, RankingScore::ndcg), floor(heldOut, RankingScore::ndcg), 1.25));
		figures.add(Figure.told("R1", "domain, tuning part, nDCG@10", "", spread(tuning, PLATFORM, RankingScore::ndcg),
				floor(tuning, RankingScore::ndcg)));
		figures.add(Figure.told("R1", "domain, held-out part, success@5", "",
				spread(heldOut, PLATFORM, RankingScore::success), floor(heldOut, RankingScore::success)));
		figures.add(Figure.atLeast("R2", "key words of laws, MRR@10", "",
				spread(keywords, PLATFORM, RankingScore::reciprocalRank), floor(keywords, RankingScore::reciprocalRank),
				0.86));
		figures.add(Figure.atLeast("R3", "key words of laws, recall@10", "",
				spread(keywords, PLATFORM, RankingScore::recall), floor(keywords, RankingScore::recall), 0.95));
		figures.add(Figure.atMost("R4", "queries that find a false friend", "",
				Spread.of(wrong(falseFriends, PLATFORM)), 0));
		List<Table> tables = new ArrayList<>();
		tables.add(parts(heldOut, tuning, keywords));
		tables.add(kinds("Held-out part by kind, nDCG@10", heldOut));
		tables.add(kinds("Tuning part by kind, nDCG@10", tuning));
		tables.add(duels(heldOut, tuning, keywords));
		tables.add(falseFriends(falseFriends));
		if (this.listing) {
			tables.add(listing(tuning, falseFriends));
		}
		return new PartReport(PartName.RELEVANCE.argument(), "Relevance of the search", METHOD, figures,
				List.of(chart("held-out", "Domain, held-out part, nDCG@10", heldOut, RankingScore::ndcg),
						chart("keywords", "Key words of laws, MRR@10", keywords, RankingScore::reciprocalRank)),
				tables);
	}

	private List<Result> ask(TextCollection collection, LocalStack servers) throws Exception {
		URI elasticsearch = servers.elasticsearch().uri();
		PostgreSqlServer postgres = servers.postgres();
		step("%s: %,d Texte werden aufgenommen".formatted(collection.name(), collection.texts().size()));
		try (Ranker platform = PlatformRanker.over(collection, elasticsearch);
				Ranker german = GermanAnalyzerRanker.over(collection, elasticsearch);
				Ranker prefix = PrefixRanker.over(collection, postgres)) {
			step("%s: %,d Suchen".formatted(collection.name(), collection.queries().size()));
			Map<String, Ranker> rankers = Map.of(PLATFORM, platform, GERMAN, german, PREFIX, prefix);
			Map<String, List<List<String>>> answers = answers(rankers, collection.queries());
			List<Result> results = new ArrayList<>();
			for (int number = 0; number < collection.queries().size(); number++) {
				int place = number;
				results.add(new Result(collection.queries().get(place),
						answers.entrySet()
							.stream()
							.collect(Collectors.toMap(Map.Entry::getKey, (entry) -> entry.getValue().get(place)))));
			}
			return results;
		}
	}

	/** The searches are asked side by side, each one query after the other. */
	private static Map<String, List<List<String>>> answers(Map<String, Ranker> rankers, List<JudgedQuery> queries)
			throws InterruptedException, ExecutionException {
		Map<String, Future<List<List<String>>>> running = new LinkedHashMap<>();
		try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
			rankers.forEach((name, ranker) -> running.put(name, executor.submit(() -> {
				List<List<String>> answers = new ArrayList<>();
				for (JudgedQuery query : queries) {
					answers.add(ranker.find(query.text(),
							query.forbidden().isEmpty() ? RankingScore.DEPTH : FALSE_FRIEND_DEPTH));
				}
				return answers;
			})));
		}
		Map<String, List<List<String>>> answers = new LinkedHashMap<>();
		for (Map.Entry<String, Future<List<List<String>>>> entry : running.entrySet()) {
			answers.put(entry.getKey(), entry.getValue().get());
		}
		return answers;
	}

	private void step(String what) {
		this.progress.step(PartName.RELEVANCE.argument(), what);
	}

	private static Table parts(List<Result> heldOut, List<Result> tuning, List<Result> keywords) {
		List<List<Object>> rows = new ArrayList<>();
		named(heldOut, tuning, keywords).forEach((name, results) -> {
			for (String ranker : RANKERS) {
				RankingScore mean = mean(results, ranker);
				rows.add(List.of(name, results.size(), ranker, mean.ndcg(), mean.reciprocalRank(), mean.recall(),
						mean.success()));
			}
		});
		return new Table("All figures",
				List.of("collection", "queries", "search", "nDCG@10", "MRR@10", "recall@10", "success@5"), rows);
	}

	private static Map<String, List<Result>> named(List<Result> heldOut, List<Result> tuning, List<Result> keywords) {
		Map<String, List<Result>> named = new LinkedHashMap<>();
		named.put("domain, held-out", heldOut);
		named.put("domain, tuning", tuning);
		named.put("key words of laws", keywords);
		return named;
	}

	private static Table kinds(String title, List<Result> results) {
		Map<String, List<Result>> byKind = results.stream()
			.collect(Collectors.groupingBy((result) -> result.query().kind(), TreeMap::new, Collectors.toList()));
		List<List<Object>> rows = new ArrayList<>();
		byKind.forEach((kind, some) -> {
			List<Object> row = new ArrayList<>(List.of(kind, some.size()));
			RANKERS.forEach((ranker) -> row.add(mean(some, ranker).ndcg()));
			rows.add(row);
		});
		return new Table(title, List.of("kind", "queries", PLATFORM, GERMAN, PREFIX), rows);
	}

	private static Table duels(List<Result> heldOut, List<Result> tuning, List<Result> keywords) {
		List<List<Object>> rows = new ArrayList<>();
		named(heldOut, tuning, keywords).forEach((name, results) -> {
			String opponent = better(results, RankingScore::ndcg);
			List<Double> differences = results.stream()
				.map((result) -> result.score(PLATFORM).ndcg() - result.score(opponent).ndcg())
				.toList();
			rows.add(List.of(name, opponent, differences.stream().filter((difference) -> difference > SAME).count(),
					differences.stream().filter((difference) -> Math.abs(difference) <= SAME).count(),
					differences.stream().filter((difference) -> difference < -SAME).count()));
		});
		return new Table("Query by query against the better baseline, nDCG@10",
				List.of("collection", "baseline", "won", "same", "lost"), rows);
	}

	private static Table falseFriends(List<Result> results) {
		List<List<Object>> rows = new ArrayList<>();
		for (Result result : results) {
			List<Object> row = new ArrayList<>(List.of(result.query().text()));
			RANKERS.forEach((ranker) -> row.add(result.isFooled(ranker) ? "found" : "right"));
			rows.add(row);
		}
		List<Object> sum = new ArrayList<>(List.of("sum of the wrong ones, of " + results.size()));
		RANKERS.forEach((ranker) -> sum.add(wrong(results, ranker)));
		rows.add(sum);
		return new Table("False friends", List.of("query", PLATFORM, GERMAN, PREFIX), rows);
	}

	/** What whoever tunes the search wants to see; of the held-out part nothing. */
	private static Table listing(List<Result> tuning, List<Result> falseFriends) {
		List<List<Object>> rows = new ArrayList<>();
		for (Result result : tuning) {
			List<Object> row = new ArrayList<>(List.of(result.query().kind(), result.query().text()));
			RANKERS.forEach((ranker) -> row.add(result.score(ranker).ndcg()));
			row.add(result.misses());
			rows.add(row);
		}
		for (Result result : select(falseFriends, (friend) -> !friend.query().heldOut() && friend.isFooled(PLATFORM))) {
			rows.add(List.of("false friend", result.query().text(), "", "", "",
					result.ranking(PLATFORM)
						.stream()
						.filter(result.query().forbidden()::contains)
						.limit(LISTED_MISSES)
						.collect(Collectors.joining(" "))));
		}
		return new Table("Queries of the tuning part, nDCG@10",
				List.of("kind", "query", PLATFORM, GERMAN, PREFIX, "missed (or found though forbidden)"), rows);
	}

	private static Chart chart(String name, String title, List<Result> results, ToDoubleFunction<RankingScore> figure) {
		return new Chart(name, title, "",
				RANKERS.stream()
					.map((ranker) -> new Chart.Bar(ranker, spread(results, ranker, figure), !ranker.equals(PLATFORM)))
					.toList());
	}

	private static Spread floor(List<Result> results, ToDoubleFunction<RankingScore> figure) {
		return spread(results, better(results, figure), figure);
	}

	private static String better(List<Result> results, ToDoubleFunction<RankingScore> figure) {
		return BASELINES.stream()
			.max(Comparator.comparingDouble((ranker) -> figure.applyAsDouble(mean(results, ranker))))
			.orElseThrow();
	}

	private static Spread spread(List<Result> results, String ranker, ToDoubleFunction<RankingScore> figure) {
		return Spread.of(figure.applyAsDouble(mean(results, ranker)));
	}

	private static RankingScore mean(List<Result> results, String ranker) {
		return RankingScore.mean(results.stream().map((result) -> result.score(ranker)).toList());
	}

	private static long wrong(List<Result> results, String ranker) {
		return results.stream().filter((result) -> result.isFooled(ranker)).count();
	}

	private static List<Result> select(List<Result> results, Predicate<Result> condition) {
		return results.stream().filter(condition).toList();
	}

	private static final List<String> METHOD = List.of(
			"Three searches over the same texts on the same servers in the same run: the platform's own, with its index definition, its query and its way of asking again more leniently; Elasticsearch's analyzer `german` over title and text (`multi_match`, best field, BM25); PostgreSQL's German full-text search in which every typed word has to begin a word of the text (`ts_rank_cd`, title weighted). The baselines read context (town, field of action, partners) as part of the text. The floor of a figure is the better baseline by that figure.",
			"*Domain*: the platform's example content together with 760 real Saxon social projects; queries in the words of coordinators, judged 0 to 3 by the maintainers as told beside them. The held-out part is kept out of tuning; where that failed is told beside the queries. *Key words of laws*: 1,746 Saxon laws and decrees with the key words of their register; plain, made by nobody here. nDCG has the gain 2^grade - 1; for MRR and recall a text counts from grade 2 on; recall is of at most ten texts. success@5 is the share of queries for which one of the first five texts counts: that answers stand among the first five is what the platform promises.",
			"A false friend shares letters with the query, not its sense. It counts as found if it is among the first %d."
				.formatted(FALSE_FRIEND_DEPTH));

	/**
	 * What the searches answered to one query.
	 *
	 * @param query the query
	 * @param rankings keys of texts by search
	 */
	private record Result(JudgedQuery query, Map<String, List<String>> rankings) {

		private boolean isScored() {
			return !this.query.grades().isEmpty();
		}

		private List<String> ranking(String ranker) {
			return this.rankings.getOrDefault(ranker, List.of());
		}

		private RankingScore score(String ranker) {
			return RankingScore.of(ranking(ranker), this.query.grades());
		}

		private boolean isFooled(String ranker) {
			return ranking(ranker).stream().anyMatch(this.query.forbidden()::contains);
		}

		/** The best texts that the platform's first ten do not hold. */
		private String misses() {
			List<String> found = ranking(PLATFORM);
			return IntStream.of(3, RankingScore.HELPFUL)
				.boxed()
				.flatMap((grade) -> this.query.grades()
					.entrySet()
					.stream()
					.filter((judged) -> judged.getValue().equals(grade))
					.map(Map.Entry::getKey)
					.filter((key) -> !found.contains(key))
					.sorted())
				.limit(LISTED_MISSES)
				.collect(Collectors.joining(" "));
		}

	}

}
