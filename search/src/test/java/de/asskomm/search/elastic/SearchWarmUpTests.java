package de.asskomm.search.elastic;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import de.asskomm.search.SearchPage;
import de.asskomm.search.SearchUnavailable;
import org.junit.jupiter.api.Test;

import org.springframework.boot.health.contributor.Status;

import static org.assertj.core.api.Assertions.assertThat;

class SearchWarmUpTests {

	private static final SearchPage NOTHING = new SearchPage(0, 0, List.of(), Map.of(), null, null);

	private final AtomicInteger searches = new AtomicInteger();

	@Test
	void keepsPeopleAwayUntilASearchWasAnswered() {
		SearchWarmUp warmUp = answeredFrom(1);
		SearchWarmUpHealth health = new SearchWarmUpHealth(warmUp);
		assertThat(health.health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
		warmUp.run();
		assertThat(health.health().getStatus()).isEqualTo(Status.UP);
		assertThat(warmUp.isWarm()).isTrue();
	}

	@Test
	void searchesOnlyOnceWhereThatIsAnswered() {
		SearchWarmUp warmUp = answeredFrom(1);
		warmUp.run();
		warmUp.run();
		assertThat(this.searches).hasValue(1);
	}

	@Test
	void triesAgainWhatTookTooLong() {
		SearchWarmUp warmUp = answeredFrom(2);
		warmUp.run();
		assertThat(warmUp.isWarm()).isTrue();
		assertThat(this.searches).hasValue(2);
	}

	@Test
	void keepsNobodyAwayForAServerThatDoesNotAnswerAndTriesAgainLater() {
		SearchWarmUp warmUp = answeredFrom(4);
		warmUp.run();
		assertThat(this.searches).hasValue(3);
		assertThat(new SearchWarmUpHealth(warmUp).health().getStatus()).isEqualTo(Status.UP);
		assertThat(warmUp.isWarm()).isFalse();
		warmUp.run();
		assertThat(warmUp.isWarm()).isTrue();
	}

	/** A search that the server answers from an attempt on. */
	private SearchWarmUp answeredFrom(int attempt) {
		return new SearchWarmUp((request, reader) -> {
			if (this.searches.incrementAndGet() < attempt) {
				throw new SearchUnavailable(new IllegalStateException("too slow"));
			}
			return NOTHING;
		});
	}

}
