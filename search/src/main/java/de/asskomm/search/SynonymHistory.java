package de.asskomm.search;

import java.time.Clock;
import java.time.Period;
import java.time.ZoneOffset;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * How long changes of synonyms are remembered. They tell why a search finds what it
 * finds, and who wanted that; after two years nobody asks. The last change of each group
 * stays: it can be undone, the last of all is the version of the whole, and a history
 * that is empty would bring the start set back.
 */
@Component
class SynonymHistory {

	private static final Period KEPT = Period.ofYears(2);

	private final JdbcClient jdbc;

	private final Clock clock;

	SynonymHistory(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Forgets changes of long ago that others followed. There are some hundreds a year,
	 * so all go at once.
	 * @return how many went
	 */
	@Scheduled(initialDelayString = "PT9M", fixedDelayString = "PT12H")
	int forget() {
		return this.jdbc.sql("""
				DELETE FROM synonym_change old WHERE changed_at < ? AND EXISTS (SELECT FROM synonym_change later
				  WHERE later.group_id = old.group_id AND later.group_version > old.group_version)
				""").param(this.clock.instant().atOffset(ZoneOffset.UTC).minus(KEPT)).update();
	}

}
