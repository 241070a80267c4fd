package dev.asskomm.benchmarks;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

class SpreadTests {

	@Test
	void takesTheMiddleOfTheRounds() {
		assertThat(Spread.of(List.of(9.0, 1.0, 2.0))).isEqualTo(new Spread(2, 1, 9, 3));
		assertThat(Spread.of(List.of(4.0, 1.0, 2.0, 3.0))).isEqualTo(new Spread(2.5, 1, 4, 4));
		assertThat(Spread.of(7)).isEqualTo(new Spread(7, 7, 7, 1));
	}

	@Test
	void refusesNothing() {
		assertThatIllegalArgumentException().isThrownBy(() -> Spread.of(List.of()));
	}

	@Test
	void takesPercentilesOfLatencies() {
		Latency latency = new Latency();
		for (int millis = 1; millis <= 100; millis++) {
			latency.record(millis * 1_000_000L);
		}
		assertThat(Spread.ofMillis(List.of(latency), 50).median()).isCloseTo(50, within(0.1));
		assertThat(latency.millis(99)).isCloseTo(99, within(0.1));
		assertThat(latency.count()).isEqualTo(100);
	}

	@Test
	void countsWhatCameBeforeItWasAwaitedAsNothing() {
		Latency latency = new Latency();
		assertThat(latency.millis(50)).isZero();
		latency.record(-5);
		assertThat(latency.millis(50)).isZero();
		assertThat(latency.count()).isOne();
	}

}
