package de.asskomm.search.elastic;

import java.time.Duration;
import java.time.Instant;

import de.asskomm.organisation.Reader;
import de.asskomm.search.KnowledgeSearch;
import de.asskomm.search.SearchRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * The first search of a start. On both sides it loads what all later ones find loaded,
 * which on a busy machine takes longer than people may have to wait. So the platform asks
 * it itself, beside its start, and is not ready before it has tried.
 */
@Component
class SearchWarmUp {

	private static final Logger logger = LoggerFactory.getLogger(SearchWarmUp.class);

	/**
	 * Misspelt, so that it finds little at first and is asked once more, leniently and
	 * with a question for the right spelling.
	 */
	private static final SearchRequest TYPICAL = SearchRequest.of("Grafiti an Schuhlen", 20);

	/**
	 * What one search was too slow for has been loaded for the next one. A server that is
	 * not there fails them at once.
	 */
	private static final int ATTEMPTS = 3;

	private final KnowledgeSearch search;

	private volatile boolean tried;

	private volatile boolean warm;

	SearchWarmUp(KnowledgeSearch search) {
		this.search = search;
	}

	/**
	 * Searches, unless that was successful before. Nobody misses anything if it fails:
	 * then the first person who searches waits longer.
	 */
	void run() {
		for (int attempt = 0; attempt < ATTEMPTS && !this.warm; attempt++) {
			Instant begun = Instant.now();
			try {
				this.search.search(TYPICAL, Reader.anonymous());
				this.warm = true;
				logger.info("The first search took {} ms", Duration.between(begun, Instant.now()).toMillis());
			}
			catch (RuntimeException ex) {
				logger.debug("The first search got no answer: {}", ex.toString());
			}
		}
		this.tried = true;
	}

	/**
	 * Whether people need not wait for it any more.
	 * @return {@code true} as soon as it was answered, or it turned out that nobody
	 * answers
	 */
	boolean isTried() {
		return this.tried;
	}

	/**
	 * Whether it was answered.
	 * @return {@code true} if later searches find everything loaded
	 */
	boolean isWarm() {
		return this.warm;
	}

}
