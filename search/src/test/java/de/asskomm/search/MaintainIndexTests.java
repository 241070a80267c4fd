package de.asskomm.search;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import de.asskomm.organisation.Actor;
import de.asskomm.organisation.Actors;
import de.asskomm.organisation.Role;
import de.asskomm.outcome.NotAllowed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

class MaintainIndexTests {

	private static final Duration SOON = Duration.ofSeconds(10);

	private static final IndexConsistency SAME = new IndexConsistency(3, 3, 0, 0, 0);

	private final SlowIndex index = new SlowIndex();

	private final MaintainIndex maintainIndex = new MaintainIndex(this.index);

	private final Actor administrator = Actors.actor(Actors.statePreventionCouncil(), Role.ADMIN);

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ADMIN")
	void isForAdministratorsOnly(Role role) {
		Actor other = Actors.actor(Actors.statePreventionCouncil(), role);
		assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> this.maintainIndex.rebuild(other));
		assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> this.maintainIndex.repair(other));
		assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> this.maintainIndex.consistency(other));
		assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> this.maintainIndex.checks(other));
		assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> this.maintainIndex.isBusy(other));
		assertThat(this.index.begun).hasValue(0);
	}

	@Test
	void rebuildsBesideTheRequestAndOneAtATime() {
		assertThat(this.maintainIndex.isBusy(this.administrator)).isFalse();
		assertThat(this.maintainIndex.rebuild(this.administrator)).isTrue();
		assertThat(this.maintainIndex.isBusy(this.administrator)).isTrue();
		assertThat(this.maintainIndex.rebuild(this.administrator)).isFalse();
		assertThat(this.maintainIndex.repair(this.administrator)).isFalse();
		this.index.mayEnd.countDown();
		await().atMost(SOON).until(() -> !this.maintainIndex.isBusy(this.administrator));
		assertThat(this.index.begun).hasValue(1);
		assertThat(this.maintainIndex.repair(this.administrator)).isTrue();
		await().atMost(SOON).until(() -> !this.maintainIndex.isBusy(this.administrator));
		assertThat(this.index.begun).hasValue(2);
	}

	@Test
	void canBeTriedAgainAfterAFailure() {
		this.index.mayEnd.countDown();
		this.index.failing = true;
		assertThat(this.maintainIndex.rebuild(this.administrator)).isTrue();
		await().atMost(SOON).until(() -> !this.maintainIndex.isBusy(this.administrator));
		assertThat(this.maintainIndex.repair(this.administrator)).isTrue();
		await().atMost(SOON).until(() -> !this.maintainIndex.isBusy(this.administrator));
		assertThat(this.index.begun).hasValue(2);
	}

	@Test
	void tellsHowTheIndexStandsAndStood() {
		assertThat(this.maintainIndex.consistency(this.administrator)).isEqualTo(SAME);
		assertThat(this.maintainIndex.checks(this.administrator)).containsExactly(SlowIndex.CHECK);
	}

	/** An index at which work goes on until it is let go. */
	private static final class SlowIndex extends NoIndex {

		private static final IndexCheck CHECK = new IndexCheck(Instant.parse("2026-11-21T12:00:00Z"),
				Duration.ofSeconds(2), SAME, false);

		private final CountDownLatch mayEnd = new CountDownLatch(1);

		private final AtomicInteger begun = new AtomicInteger();

		private volatile boolean failing;

		private final AtomicBoolean busy = new AtomicBoolean();

		@Override
		public boolean rebuild(Executor executor) {
			return begin(executor);
		}

		@Override
		public boolean beginRepair(Executor executor) {
			return begin(executor);
		}

		@Override
		public boolean isBusy() {
			return this.busy.get();
		}

		@Override
		public IndexConsistency consistency() {
			return SAME;
		}

		@Override
		public List<IndexCheck> checks() {
			return List.of(CHECK);
		}

		private boolean begin(Executor executor) {
			if (!this.busy.compareAndSet(false, true)) {
				return false;
			}
			executor.execute(() -> {
				try {
					work();
				}
				finally {
					this.busy.set(false);
				}
			});
			return true;
		}

		private void work() {
			this.begun.incrementAndGet();
			try {
				if (!this.mayEnd.await(SOON.toSeconds(), TimeUnit.SECONDS)) {
					throw new IllegalStateException("Nobody let it go");
				}
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
			if (this.failing) {
				throw new SearchUnavailable(new IllegalStateException("The server is gone"));
			}
		}

	}

}
