package de.asskomm.search.elastic;

import de.asskomm.search.IndexCheck;
import de.asskomm.search.KnowledgeIndex;
import de.asskomm.search.SearchUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Compares index and database regularly, so that nothing stays missing for long, whatever
 * made it so.
 */
@Component
class ConsistencyCheck {

	private static final Logger logger = LoggerFactory.getLogger(ConsistencyCheck.class);

	private final KnowledgeIndex index;

	ConsistencyCheck(KnowledgeIndex index) {
		this.index = index;
	}

	@Scheduled(initialDelayString = "${platform.search.consistency-delay:PT10M}",
			fixedDelayString = "${platform.search.consistency-interval:PT1H}")
	void check() {
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

}
