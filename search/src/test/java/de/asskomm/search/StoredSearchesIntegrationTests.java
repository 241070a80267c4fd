package de.asskomm.search;

import java.time.Instant;
import java.util.Map;

import de.asskomm.CoreTestApplication;
import de.asskomm.RealPostgres;
import de.asskomm.organisation.Actor;
import de.asskomm.organisation.Actors;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(classes = CoreTestApplication.class,
		properties = { "platform.search.uri=http://127.0.0.1:1", "spring.kafka.bootstrap-servers=127.0.0.1:1" })
@ContextConfiguration(initializers = RealPostgres.class)
class StoredSearchesIntegrationTests {

	private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

	@Autowired
	private SavedSearches searches;

	@Autowired
	private TransactionOperations transaction;

	private final Actor member = Actors.member(Actors.town("Stadt Großenhain", Actors.MEISSEN));

	@Test
	void replacesASearchOnlyInTheVersionThatWasRead() {
		SavedSearch saved = saved();
		SavedSearch first = saved.renamed("Abfall", NOON);
		assertThat(this.searches.replace(first)).isTrue();
		assertThat(this.searches.replace(saved.renamed("Unrat", NOON))).isFalse();
		assertThat(this.searches.of(this.member)).containsExactly(first);
	}

	@Test
	void replacesNothingThatIsGone() {
		SavedSearch saved = saved();
		assertThat(this.searches.remove(this.member, saved.id())).isTrue();
		assertThat(this.searches.replace(saved.renamed("Abfall", NOON))).isFalse();
		assertThat(this.searches.of(this.member)).isEmpty();
	}

	private SavedSearch saved() {
		SavedSearch search = new SavedSearch(SavedSearchId.next(), 1, this.member.member(),
				this.member.organisation().id(), "Müll", new Sought("müll", Map.of()), true, NOON, NOON);
		this.transaction.executeWithoutResult((status) -> {
			this.searches.lock();
			this.searches.add(search);
		});
		return search;
	}

}
