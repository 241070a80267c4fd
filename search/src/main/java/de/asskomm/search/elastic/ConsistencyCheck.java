package de.asskomm.search.elastic;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import de.asskomm.search.IndexCheck;
import de.asskomm.search.KnowledgeIndex;
import de.asskomm.search.SearchUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Compares index and database regularly, so that nothing stays missing for long, whatever
 * made it so. All instances together do it once in an interval: where one did, the others
 * leave it.
 */
@Component
class ConsistencyCheck {

	private static final Logger logger = LoggerFactory.getLogger(ConsistencyCheck.class);

	/**
	 * Part of the interval by which a comparison may come too early: the clock that tells
	 * when the last one was is not the one that wakes this.
	 */
	private static final int TOLERANCE = 10;

	private final KnowledgeIndex index;

	private final Duration interval;

	private final Clock clock;

	ConsistencyCheck(KnowledgeIndex index, @Value("${platform.search.consistency-interval:PT1H}") Duration interval,
			Clock clock) {
		this.index = index;
		this.interval = interval;
		this.clock = clock;
	}

	@Scheduled(initialDelayString = "${platform.search.consistency-delay:PT10M}",
			fixedDelayString = "${platform.search.consistency-interval:PT1H}")
	void check() {
		if (wasDoneLately()) {
			return;
		}
		try {
			this.index.repair()
				.map(IndexCheck::found)
				.filter((found) -> !found.isConsistent())
				.ifPresent((found) -> logger.warn("The search index differed from the database: {}", found));
		}
		catch (SearchUnavailable ex) {
			logger.warn("The search index cannot be compared with the database: {}", ex.toString());
		}
	}

	private boolean wasDoneLately() {
		Instant since = this.clock.instant().minus(this.interval).plus(this.interval.dividedBy(TOLERANCE));
		return this.index.checks().stream().findFirst().filter((last) -> last.at().isAfter(since)).isPresent();
	}

}
