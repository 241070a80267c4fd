package de.asskomm.search.elastic;

import java.io.IOException;
import java.time.Clock;
import java.util.Set;

/** The index that all tests of a context share, and what it is looked after with. */
record SharedIndex(IndexAdministration administration, CurrentKnowledge knowledge, RebuildLock lock,
		ElasticsearchAccess elasticsearch, SearchSettings settings, IndexChecks checks, Clock clock) {

	boolean isReady() {
		return this.administration.exists() && this.administration.isUpToDate();
	}

	/** Names of the indices that are searched now. */
	Set<String> names() throws IOException {
		return this.elasticsearch.writes()
			.indices()
			.getAlias((get) -> get.name(this.settings.alias()))
			.aliases()
			.keySet();
	}

	/** The same, looked after by an instance that reads and writes in its own way. */
	ElasticKnowledgeIndex with(CurrentKnowledge itsKnowledge, KnowledgeIndexer itsIndexer) {
		return with(itsKnowledge, itsIndexer, this.lock);
	}

	/** The same, looked after by an instance that writes and locks in its own way. */
	ElasticKnowledgeIndex with(KnowledgeIndexer itsIndexer, RebuildLock itsLock) {
		return with(this.knowledge, itsIndexer, itsLock);
	}

	private ElasticKnowledgeIndex with(CurrentKnowledge itsKnowledge, KnowledgeIndexer itsIndexer,
			RebuildLock itsLock) {
		return new ElasticKnowledgeIndex(this.administration, itsIndexer, itsKnowledge, itsLock, this.elasticsearch,
				this.settings, this.checks, this.clock);
	}

}
