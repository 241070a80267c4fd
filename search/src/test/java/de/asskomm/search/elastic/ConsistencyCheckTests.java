package de.asskomm.search.elastic;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import de.asskomm.search.IndexCheck;
import de.asskomm.search.IndexConsistency;
import de.asskomm.search.NoIndex;
import org.junit.jupiter.api.Test;

import org.springframework.boot.context.properties.bind.Binder;

import static org.assertj.core.api.Assertions.assertThat;

class ConsistencyCheckTests {

	private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

	private final SearchSettings settings = new Binder().bindOrCreate("platform.search", SearchSettings.class);

	private final Compared index = new Compared();

	@Test
	void comparesWhereNobodyEverDid() {
		at(NOON).check();
		assertThat(this.index.checks).hasSize(1);
	}

	@Test
	void leavesItWhereAnotherInstanceComparedWithinTheHour() {
		at(NOON).check();
		at(NOON.plus(Duration.ofMinutes(30))).check();
		assertThat(this.index.checks).hasSize(1);
	}

	@Test
	void comparesAgainAfterAnHourByAClockThatIsALittleSlow() {
		at(NOON).check();
		at(NOON.plus(Duration.ofMinutes(59))).check();
		assertThat(this.index.checks).hasSize(2);
	}

	private ConsistencyCheck at(Instant now) {
		this.index.now = now;
		return new ConsistencyCheck(this.index, this.settings, Clock.fixed(now, ZoneOffset.UTC));
	}

	/** An index of which only is known when it was compared. */
	private static final class Compared extends NoIndex {

		private final List<IndexCheck> checks = new ArrayList<>();

		private Instant now = NOON;

		@Override
		public Optional<IndexCheck> repair() {
			this.checks.addFirst(new IndexCheck(this.now, Duration.ZERO, new IndexConsistency(0, 0, 0, 0, 0), false));
			return Optional.of(this.checks.getFirst());
		}

		@Override
		public List<IndexCheck> checks() {
			return this.checks;
		}

	}

}
