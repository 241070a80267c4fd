package dev.asskomm.benchmarks;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * How good the first ten of a ranking are, each figure between 0 and 1.
 *
 * @param ndcg normalised discounted cumulative gain, with the gain 2^grade - 1
 * @param reciprocalRank one divided by the rank of the first text that helps
 * @param recall share of the texts that help, of at most ten
 * @param success whether one of the first five helps: 1 if so, else 0
 */
record RankingScore(double ndcg, double reciprocalRank, double recall, double success) {

	/** How far people look. */
	static final int DEPTH = 10;

	/** How far people should have to look: what fits on a screen. */
	static final int SOON = 5;

	/** The least grade of a text that helps. */
	static final int HELPFUL = 2;

	/**
	 * Scores a ranking.
	 * @param ranking keys of texts, best match first
	 * @param grades how well texts answer
	 * @return the score
	 * @throws IllegalArgumentException if no text helps
	 */
	static RankingScore of(List<String> ranking, Map<String, Integer> grades) {
		List<Integer> found = ranking.stream().limit(DEPTH).map((key) -> grades.getOrDefault(key, 0)).toList();
		List<Integer> ideal = grades.values().stream().sorted(Comparator.reverseOrder()).limit(DEPTH).toList();
		long helping = grades.values().stream().filter((grade) -> grade >= HELPFUL).count();
		if (helping == 0) {
			throw new IllegalArgumentException("No text helps, so nothing can be scored");
		}
		int first = 0;
		while (first < found.size() && found.get(first) < HELPFUL) {
			first++;
		}
		return new RankingScore(gain(found) / gain(ideal), (first < found.size()) ? 1.0 / (first + 1) : 0,
				(double) found.stream().filter((grade) -> grade >= HELPFUL).count() / Math.min(helping, DEPTH),
				(first < Math.min(found.size(), SOON)) ? 1 : 0);
	}

	private static double gain(List<Integer> grades) {
		double sum = 0;
		for (int place = 0; place < grades.size(); place++) {
			sum += (Math.pow(2, grades.get(place)) - 1) * Math.log(2) / Math.log(place + 2);
		}
		return sum;
	}

	/**
	 * The means of scores.
	 * @param scores one per query
	 * @return the mean of each figure, 0 of none
	 */
	static RankingScore mean(Collection<RankingScore> scores) {
		return new RankingScore(mean(scores, RankingScore::ndcg), mean(scores, RankingScore::reciprocalRank),
				mean(scores, RankingScore::recall), mean(scores, RankingScore::success));
	}

	private static double mean(Collection<RankingScore> scores, ToDoubleFunction<RankingScore> figure) {
		return scores.stream().mapToDouble(figure).average().orElse(0);
	}

}
