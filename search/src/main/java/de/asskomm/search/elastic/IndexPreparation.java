package de.asskomm.search.elastic;

import java.time.Duration;

import de.asskomm.work.Doorbell;
import de.asskomm.work.Outage;
import de.asskomm.work.Worker;

import org.springframework.stereotype.Component;

/**
 * Sees to it that there is an index with the stored synonyms, beside the platform's start
 * and ever after: an Elasticsearch that comes late, or comes back without its data or
 * amid a rebuild, needs nobody's help. First it lets the index that is there already
 * answer a search, as making a new one can take minutes.
 */
@Component
class IndexPreparation extends Worker {

	/** Longest pause between two attempts. */
	private static final Duration GREATEST_PAUSE = Duration.ofSeconds(5);

	private final ElasticKnowledgeIndex index;

	private final ElasticSynonymSearch synonyms;

	private final SearchWarmUp warmUp;

	private final Duration interval;

	private boolean filled;

	IndexPreparation(ElasticKnowledgeIndex index, ElasticSynonymSearch synonyms, SearchWarmUp warmUp,
			SearchSettings settings) {
		super("search-index-preparation", new Doorbell(), new Outage("Preparing the search index", GREATEST_PAUSE));
		this.index = index;
		this.synonyms = synonyms;
		this.warmUp = warmUp;
		this.interval = settings.checkInterval();
	}

	@Override
	protected Duration work() {
		if (!this.warmUp.isTried()) {
			this.warmUp.run();
		}
		this.synonyms.keepActive();
		this.filled = this.index.prepare(!this.filled) || this.filled;
		this.index.removeUnfinished();
		this.warmUp.run();
		return this.interval;
	}

	/** Filling an index takes long, and begins anew with the next start. */
	@Override
	protected void wake(Thread working) {
		working.interrupt();
	}

}
