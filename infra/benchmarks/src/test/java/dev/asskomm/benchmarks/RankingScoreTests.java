package dev.asskomm.benchmarks;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

class RankingScoreTests {

	private static final Offset<Double> NEAR = within(1e-4);

	private static final Map<String, Integer> GRADES = Map.of("best", 3, "good", 2, "near", 1);

	@Test
	void aPerfectRankingScoresOne() {
		RankingScore score = RankingScore.of(List.of("best", "good", "near", "other"), GRADES);
		assertThat(score).isEqualTo(new RankingScore(1, 1, 1, 1));
	}

	@Test
	void anEmptyRankingScoresNothing() {
		assertThat(RankingScore.of(List.of(), GRADES)).isEqualTo(new RankingScore(0, 0, 0, 0));
	}

	@Test
	void gainsShrinkWithTheLogarithmOfTheRank() {
		// ideal: 7/1 + 3/1.58496 + 1/2 = 9.39279; here: 1/1 + 0 + 7/2 + 3/2.32193 =
		// 5.79203
		RankingScore score = RankingScore.of(List.of("near", "other", "best", "good"), GRADES);
		assertThat(score.ndcg()).isCloseTo(5.79203 / 9.39279, NEAR);
	}

	@Test
	void theReciprocalRankLooksForTheFirstThatHelps() {
		assertThat(RankingScore.of(List.of("near", "other", "good", "best"), GRADES).reciprocalRank())
			.isCloseTo(1 / 3.0, NEAR);
		assertThat(RankingScore.of(List.of("near", "other"), GRADES).reciprocalRank()).isZero();
	}

	@Test
	void recallCountsWhatHelpsAmongTheFirstTen() {
		List<String> late = IntStream.range(0, 9).mapToObj((number) -> "other" + number).collect(Collectors.toList());
		late.addAll(List.of("best", "good"));
		RankingScore score = RankingScore.of(late, GRADES);
		assertThat(score.recall()).isCloseTo(0.5, NEAR);
		assertThat(score.reciprocalRank()).isCloseTo(0.1, NEAR);
		// 7/log2(11) = 2.02345
		assertThat(score.ndcg()).isCloseTo(2.02345 / 9.39279, NEAR);
	}

	@Test
	void successNeedsOneThatHelpsAmongTheFirstFive() {
		List<String> fifth = List.of("near", "one", "two", "three", "good", "best");
		List<String> sixth = List.of("near", "one", "two", "three", "four", "best");
		assertThat(RankingScore.of(fifth, GRADES).success()).isEqualTo(1);
		assertThat(RankingScore.of(sixth, GRADES).success()).isZero();
		assertThat(RankingScore.of(List.of("near"), GRADES).success()).as("a text that only touches it").isZero();
	}

	@Test
	void recallAsksForAsManyAsFit() {
		Map<String, Integer> twenty = IntStream.range(0, 20)
			.boxed()
			.collect(Collectors.toMap((number) -> "text" + number, (number) -> 3));
		List<String> ten = IntStream.range(10, 20).mapToObj((number) -> "text" + number).toList();
		assertThat(RankingScore.of(ten, twenty)).isEqualTo(new RankingScore(1, 1, 1, 1));
	}

	@Test
	void refusesQueriesThatNothingAnswers() {
		assertThatIllegalArgumentException().isThrownBy(() -> RankingScore.of(List.of("near"), Map.of("near", 1)));
	}

	@Test
	void averagesEachFigure() {
		assertThat(RankingScore.mean(List.of(new RankingScore(1, 0.5, 0, 1), new RankingScore(0, 0.5, 1, 0))))
			.isEqualTo(new RankingScore(0.5, 0.5, 0.5, 0.5));
		assertThat(RankingScore.mean(List.of())).isEqualTo(new RankingScore(0, 0, 0, 0));
	}

}
