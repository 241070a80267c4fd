package dev.asskomm.benchmarks;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class OpenLoopTests {

	@Test
	void spreadsItsWorkEvenly() {
		OpenLoop schedule = new OpenLoop(50, Duration.ofSeconds(2));
		assertThat(schedule.count()).isEqualTo(100);
		assertThat(schedule.at(0)).isZero();
		assertThat(schedule.at(1)).isEqualTo(Duration.ofMillis(20).toNanos());
		assertThat(schedule.at(100)).isEqualTo(Duration.ofSeconds(2).toNanos());
	}

	@Test
	void countsFromTheIntendedStart() throws InterruptedException {
		Object turn = new Object();
		OpenLoop.Outcome outcome = new OpenLoop(100, Duration.ofMillis(200)).run((number) -> {
			synchronized (turn) {
				Thread.sleep(20);
			}
		});
		assertThat(outcome.latency().count()).isEqualTo(20);
		// the last one waits for all before it, although its own work is short
		assertThat(outcome.latency().millis(100)).isGreaterThan(150);
	}

	@Test
	void goesOnWhenWorkFails() throws InterruptedException {
		OpenLoop.Outcome outcome = new OpenLoop(1000, Duration.ofMillis(10)).run((number) -> {
			if (number % 2 == 0) {
				throw new IllegalStateException();
			}
		});
		assertThat(outcome.failed()).isEqualTo(5);
		assertThat(outcome.latency().count()).isEqualTo(5);
	}

	@Test
	void needsARate() {
		assertThatIllegalArgumentException().isThrownBy(() -> new OpenLoop(0, Duration.ofSeconds(1)));
	}

	@Test
	void theClosedLoopBeginsAnewAtOnce() {
		AtomicInteger done = new AtomicInteger();
		ClosedLoop.Outcome outcome = new ClosedLoop(2, Duration.ofMillis(100)).run((number) -> {
			Thread.sleep(5);
			done.incrementAndGet();
		});
		assertThat(outcome.failed()).isZero();
		assertThat(outcome.latency().count()).isEqualTo(done.get()).isBetween(4L, 42L);
		assertThat(outcome.perSecond()).isBetween(20.0, 420.0);
	}

}
