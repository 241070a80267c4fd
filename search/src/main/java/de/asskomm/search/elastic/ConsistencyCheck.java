package de.asskomm.search.elastic;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import de.asskomm.search.IndexCheck;
import de.asskomm.search.KnowledgeIndex;
import de.asskomm.search.SearchUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;

/**
 * Compares index and database regularly, so that nothing stays missing for long, whatever
 * made it so. All instances together do it once in an interval: where one did, the others
 * leave it.
 */
@Component
class ConsistencyCheck implements SchedulingConfigurer {

	private static final Logger logger = LoggerFactory.getLogger(ConsistencyCheck.class);

	/**
	 * Part of the interval by which a comparison may come too early: the clock that tells
	 * when the last one was is not the one that wakes this.
	 */
	private static final int TOLERANCE = 10;

	private final KnowledgeIndex index;

	private final SearchSettings settings;

	private final Clock clock;

	ConsistencyCheck(KnowledgeIndex index, SearchSettings settings, Clock clock) {
		this.index = index;
		this.settings = settings;
		this.clock = clock;
	}

	@Override
	public void configureTasks(ScheduledTaskRegistrar tasks) {
		tasks.addFixedDelayTask(
				new FixedDelayTask(this::check, this.settings.consistencyInterval(), this.settings.consistencyDelay()));
	}

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
		Duration interval = this.settings.consistencyInterval();
		Instant since = this.clock.instant().minus(interval).plus(interval.dividedBy(TOLERANCE));
		return this.index.checks().stream().findFirst().filter((last) -> last.at().isAfter(since)).isPresent();
	}

}
