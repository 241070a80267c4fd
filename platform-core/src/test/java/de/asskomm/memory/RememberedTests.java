package de.asskomm.memory;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class RememberedTests {

	private static final Duration MINUTE = Duration.ofMinutes(1);

	private final AtomicInteger reads = new AtomicInteger();

	private Supplier<Integer> read = this.reads::incrementAndGet;

	private Instant now = Instant.parse("2026-11-22T12:00:00Z");

	private final Remembered<Integer> number = new Remembered<>(() -> this.read.get(), MINUTE, () -> this.now);

	@Test
	void readsOnceAMinute() {
		assertThat(this.number.get()).isEqualTo(1);
		this.now = this.now.plus(MINUTE);
		assertThat(this.number.get()).isEqualTo(1);
		this.now = this.now.plusMillis(1);
		assertThat(this.number.get()).isEqualTo(2);
		assertThat(this.number.get()).isEqualTo(2);
	}

	@Test
	void readsAgainWhatIsNotWorthKeeping() {
		Remembered<Integer> even = new Remembered<>(this.read, MINUTE, () -> this.now, (value) -> value % 2 == 0);
		assertThat(even.get()).isEqualTo(1);
		assertThat(even.get()).isEqualTo(2);
		assertThat(even.get()).isEqualTo(2);
		this.now = this.now.plus(MINUTE.multipliedBy(2));
		assertThat(even.get()).isEqualTo(3);
		assertThat(even.get()).isEqualTo(4);
		assertThat(even.get()).isEqualTo(4);
	}

	@Test
	void othersGoOnWithWhatWasKnownWhileOneReads() {
		assertThat(this.number.get()).isEqualTo(1);
		this.now = this.now.plus(MINUTE.multipliedBy(2));
		this.read = () -> {
			assertThat(seenByAnother()).isEqualTo(1);
			return 2;
		};
		assertThat(this.number.get()).isEqualTo(2);
		assertThat(seenByAnother()).isEqualTo(2);
	}

	@Test
	void theFirstOnesWaitForTheOneWhoReads() throws InterruptedException, ExecutionException {
		CountDownLatch mayEnd = new CountDownLatch(1);
		this.read = () -> {
			await(mayEnd);
			return this.reads.incrementAndGet();
		};
		FutureTask<Integer> one = new FutureTask<>(this.number::get);
		FutureTask<Integer> other = new FutureTask<>(this.number::get);
		List<Thread> asking = List.of(Thread.ofPlatform().start(one), Thread.ofPlatform().start(other));
		Awaitility.await().until(() -> asking.stream().map(Thread::getState).allMatch(Thread.State.WAITING::equals));
		mayEnd.countDown();
		assertThat(one.get()).isEqualTo(1);
		assertThat(other.get()).isEqualTo(1);
	}

	@Test
	void aFailureIsToldAndLeavesWhatWasKnown() {
		assertThat(this.number.get()).isEqualTo(1);
		this.now = this.now.plus(MINUTE.multipliedBy(2));
		this.read = () -> {
			throw new IllegalStateException("Nobody answers");
		};
		assertThatIllegalStateException().isThrownBy(this.number::get);
		this.read = () -> {
			assertThat(seenByAnother()).isEqualTo(1);
			return 2;
		};
		assertThat(this.number.get()).isEqualTo(2);
	}

	private int seenByAnother() {
		return CompletableFuture.supplyAsync(this.number::get).orTimeout(10, TimeUnit.SECONDS).join();
	}

	private static void await(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
