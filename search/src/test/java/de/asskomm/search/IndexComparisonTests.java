package de.asskomm.search;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import de.asskomm.organisation.Actor;
import de.asskomm.organisation.Actors;
import de.asskomm.organisation.Role;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class IndexComparisonTests {

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private final Actor administrator = Actors.actor(Actors.town("Stadt Großenhain", Actors.MEISSEN), Role.ADMIN);

	@Test
	void answersAllWhoAskDuringAComparisonWithWhatItFinds() throws Exception {
		CountDownLatch end = new CountDownLatch(1);
		AtomicInteger comparisons = new AtomicInteger();
		MaintainIndex maintain = new MaintainIndex(comparing(() -> {
			int number = comparisons.incrementAndGet();
			assertThat(end.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
			return new IndexConsistency(number, number, 0, 0, 0);
		}));
		List<FutureTask<IndexConsistency>> answers = new ArrayList<>();
		List<Thread> asking = new ArrayList<>();
		for (int person = 0; person < 5; person++) {
			FutureTask<IndexConsistency> answer = new FutureTask<>(() -> maintain.consistency(this.administrator));
			answers.add(answer);
			asking.add(Thread.ofPlatform().daemon().start(answer));
		}
		Awaitility.await()
			.atMost(PATIENCE)
			.until(() -> asking.stream()
				.map(Thread::getState)
				.allMatch((state) -> state == Thread.State.WAITING || state == Thread.State.TIMED_WAITING));
		end.countDown();
		for (FutureTask<IndexConsistency> answer : answers) {
			assertThat(answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS).stored()).isEqualTo(1);
		}
		assertThat(maintain.consistency(this.administrator).stored()).isEqualTo(2);
	}

	@Test
	void saysThatTheIndexDoesNotAnswer() {
		MaintainIndex maintain = new MaintainIndex(comparing(() -> {
			throw new SearchUnavailable(new IllegalStateException("away"));
		}));
		assertThatExceptionOfType(SearchUnavailable.class).isThrownBy(() -> maintain.consistency(this.administrator));
	}

	private static KnowledgeIndex comparing(Callable<IndexConsistency> comparison) {
		return new NoIndex() {

			@Override
			public IndexConsistency consistency() {
				try {
					return comparison.call();
				}
				catch (RuntimeException ex) {
					throw ex;
				}
				catch (Exception ex) {
					throw new IllegalStateException(ex);
				}
			}

		};
	}

}
