package de.asskomm.work;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class WorkerTests {

	private static final Duration LONG = Duration.ofHours(1);

	private final AtomicInteger turns = new AtomicInteger();

	private @Nullable Working worker;

	@AfterEach
	void stop() {
		if (this.worker != null) {
			this.worker.stop();
		}
	}

	@Test
	void restsUntilSomebodyRings() {
		Working resting = start(() -> LONG);
		soon(() -> this.turns.get() == 1);
		resting.ring();
		soon(() -> this.turns.get() == 2);
	}

	@Test
	void remembersARingDuringATurn() throws InterruptedException {
		CountDownLatch inTheFirstTurn = new CountDownLatch(1);
		CountDownLatch rung = new CountDownLatch(1);
		Working busy = start(() -> {
			inTheFirstTurn.countDown();
			rung.await();
			return LONG;
		});
		inTheFirstTurn.await();
		busy.ring();
		busy.ring();
		rung.countDown();
		soon(() -> this.turns.get() == 2);
	}

	@Test
	void goesOnAtOnceWhereThereIsNothingToWaitFor() {
		start(() -> Duration.ZERO);
		soon(() -> this.turns.get() > 100);
	}

	@Test
	void endsWhenEverythingIsDone() {
		Working done = start(() -> null);
		soon(done.ended::get);
		done.ring();
		assertThat(this.turns).hasValue(1);
		assertThat(done.isRunning()).isTrue();
	}

	@Test
	void stopsInTheMidstOfARest() {
		Working resting = start(() -> LONG);
		soon(() -> this.turns.get() == 1);
		resting.stop();
		assertThat(resting.ended).isTrue();
		assertThat(resting.isRunning()).isFalse();
		assertThat(this.turns).hasValue(1);
	}

	@Test
	void stopsInTheMidstOfAPauseThatNoRingEnds() {
		Working pausing = start(() -> {
			pause();
			return Duration.ZERO;
		});
		soon(() -> this.turns.get() == 1);
		pausing.ring();
		pausing.stop();
		assertThat(pausing.ended).isTrue();
		assertThat(this.turns).hasValue(1);
	}

	@Test
	void interruptsATurnThatLastsTooLong(CapturedOutput output) {
		Working stuck = start(() -> {
			new CountDownLatch(1).await();
			return LONG;
		});
		soon(() -> this.turns.get() == 1);
		stuck.stop();
		soon(stuck.ended::get);
		assertThat(output).contains("The work of test lasts too long");
	}

	@Test
	void worksAgainAfterAStop() {
		Working twice = start(() -> LONG);
		soon(() -> this.turns.get() == 1);
		twice.stop();
		twice.start();
		soon(() -> this.turns.get() == 2);
	}

	@Test
	void goesOnAfterAFailureAndSaysSoOnceUntilItSucceeds(CapturedOutput output) {
		AtomicBoolean away = new AtomicBoolean(true);
		Working failing = start(() -> {
			if (away.get()) {
				throw new IOException("Connection refused");
			}
			return LONG;
		});
		soon(() -> this.turns.get() >= 4);
		assertThat(output).containsOnlyOnce("Testing is interrupted").contains("Connection refused");
		assertThat(failing.outage().lasts()).isTrue();
		away.set(false);
		soon(() -> output.getOut().contains("Testing works again"));
		assertThat(failing.outage().lasts()).isFalse();
		away.set(true);
		failing.ring();
		soon(() -> output.getOut().split("Testing is interrupted", -1).length == 3);
	}

	@Test
	void saysWhereTheFlawIsThatKeepsItFromWorking(CapturedOutput output) {
		start(() -> {
			throw new IllegalStateException("A flaw");
		});
		soon(() -> output.getOut().contains("at " + WorkerTests.class.getName()));
	}

	@Test
	void saysNothingOfWhatFailsBecauseItIsStopped(CapturedOutput output) {
		CountDownLatch closed = new CountDownLatch(1);
		Working reading = new Working(() -> {
			closed.await();
			throw new IllegalStateException("Stream closed");
		}) {

			@Override
			protected void wake(Thread working) {
				closed.countDown();
			}

		};
		start(reading);
		soon(() -> this.turns.get() == 1);
		reading.stop();
		assertThat(reading.ended).isTrue();
		assertThat(output).doesNotContain("Testing is interrupted");
	}

	private Working start(Callable<@Nullable Duration> turn) {
		return start(new Working(turn));
	}

	private Working start(Working working) {
		this.worker = working;
		working.start();
		return working;
	}

	private void pause() throws InterruptedException {
		Working pausing = this.worker;
		if (pausing != null) {
			pausing.pause(LONG);
		}
	}

	private static void soon(Callable<Boolean> condition) {
		Awaitility.await().atMost(Duration.ofSeconds(10)).pollInterval(5, TimeUnit.MILLISECONDS).until(condition);
	}

	private class Working extends Worker {

		private final Callable<@Nullable Duration> turn;

		private final AtomicBoolean ended = new AtomicBoolean();

		Working(Callable<@Nullable Duration> turn) {
			super("test", new Doorbell(), new Outage("Testing", Duration.ofMillis(10)), Duration.ofSeconds(1));
			this.turn = turn;
		}

		@Override
		protected @Nullable Duration work() throws Exception {
			WorkerTests.this.turns.incrementAndGet();
			return this.turn.call();
		}

		@Override
		protected void end() {
			this.ended.set(true);
		}

	}

}
