package de.asskomm.search.elastic;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.core.get.GetResult;
import de.asskomm.search.IndexConsistency;
import de.asskomm.search.KnowledgeIndex;
import de.asskomm.search.SearchUnavailable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Service;

/**
 * The index in Elasticsearch. A rebuild fills a second index under an alias of its own;
 * from the moment that it exists every instance writes its changes to both, so nothing
 * that happens during the rebuild is missed.
 */
@Service
class ElasticKnowledgeIndex implements KnowledgeIndex {

	private static final Logger logger = LoggerFactory.getLogger(ElasticKnowledgeIndex.class);

	/** With their attachments, entries can be long. */
	private static final int PAGE = 200;

	private final IndexAdministration administration;

	private final KnowledgeIndexer indexer;

	private final CurrentKnowledge knowledge;

	private final RebuildLock lock;

	private final ElasticsearchAccess elasticsearch;

	private final SearchSettings settings;

	ElasticKnowledgeIndex(IndexAdministration administration, KnowledgeIndexer indexer, CurrentKnowledge knowledge,
			RebuildLock lock, ElasticsearchAccess elasticsearch, SearchSettings settings) {
		this.administration = administration;
		this.indexer = indexer;
		this.knowledge = knowledge;
		this.lock = lock;
		this.elasticsearch = elasticsearch;
		this.settings = settings;
	}

	@Override
	public boolean rebuild() {
		try {
			return this.lock.runAlone(this::build);
		}
		catch (IndexUnavailable ex) {
			throw new SearchUnavailable(ex);
		}
	}

	/**
	 * Makes the index if it is missing, and makes it anew if it was made by another
	 * definition.
	 * @param fillEmpty whether an empty index counts as missing while there is something
	 * to find
	 * @return whether the index is as it should be; {@code false} if another instance is
	 * at it
	 * @throws IndexUnavailable if the server does not answer
	 */
	boolean prepare(boolean fillEmpty) {
		return isPrepared(fillEmpty) || this.lock.runAlone(() -> {
			if (!isPrepared(fillEmpty)) {
				build();
			}
		});
	}

	private boolean isPrepared(boolean fillEmpty) {
		return this.administration.exists() && this.administration.isUpToDate()
				&& !(fillEmpty && this.administration.count() == 0 && !this.knowledge.isEmpty());
	}

	private void build() {
		this.administration.removeStrays();
		boolean replacing = this.administration.exists();
		String alias = replacing ? this.settings.nextAlias() : this.settings.alias();
		this.administration.create(alias);
		long[] written = new long[1];
		forEachPage((changes) -> {
			this.indexer.write(changes, List.of(alias))
				.forEach((key, reason) -> logger.error("{} cannot be indexed: {}", key, reason));
			written[0] += changes.size();
		});
		this.administration.markFilled(alias);
		if (replacing) {
			this.administration.swap();
		}
		logger.info("The search index was built from {} entries", written[0]);
	}

	@Override
	public IndexConsistency consistency() {
		try {
			Comparison comparison = new Comparison();
			long indexed = this.administration.count();
			forEachPage((changes) -> comparison.add(changes, versions(changes)));
			return comparison.result(indexed);
		}
		catch (IndexUnavailable ex) {
			throw new SearchUnavailable(ex);
		}
	}

	private void forEachPage(Consumer<List<IndexChange>> action) {
		forEachPage(this.knowledge::posts, action);
		forEachPage(this.knowledge::projects, action);
	}

	private static void forEachPage(BiFunction<@Nullable UUID, Integer, List<IndexChange>> pages,
			Consumer<List<IndexChange>> action) {
		List<IndexChange> page = pages.apply(null, PAGE);
		while (!page.isEmpty()) {
			action.accept(page);
			page = pages.apply(page.getLast().key().id(), PAGE);
		}
	}

	private Map<EntryKey, Long> versions(List<IndexChange> changes) {
		Map<EntryKey, Long> versions = new HashMap<>();
		List<String> ids = changes.stream().map((change) -> change.key().toString()).toList();
		try {
			var answers = this.elasticsearch.writes()
				.mget((get) -> get.index(this.settings.alias()).ids(ids).source((source) -> source.fetch(false)),
						Void.class)
				.docs();
			for (int i = 0; i < answers.size(); i++) {
				GetResult<Void> result = answers.get(i).result();
				Long version = result.found() ? result.version() : null;
				if (version != null) {
					versions.put(changes.get(i).key(), version);
				}
			}
		}
		catch (IOException | ElasticsearchException ex) {
			throw new IndexUnavailable(ex);
		}
		return versions;
	}

	/** Counts the differences between database and index. */
	private static final class Comparison {

		private long stored;

		private long missing;

		private long outdated;

		private void add(List<IndexChange> changes, Map<EntryKey, Long> indexed) {
			for (IndexChange change : changes) {
				if (!(change instanceof IndexChange.Put put)) {
					continue;
				}
				this.stored++;
				Long version = indexed.get(change.key());
				if (version == null) {
					this.missing++;
				}
				else if (version != put.document().version()) {
					this.outdated++;
				}
			}
		}

		private IndexConsistency result(long indexed) {
			long surplus = Math.max(0, indexed - (this.stored - this.missing));
			return new IndexConsistency(this.stored, indexed, this.missing, this.outdated, surplus);
		}

	}

}
