package de.asskomm.search.elastic;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

import co.elastic.clients.elasticsearch.core.get.GetResult;
import de.asskomm.search.IndexCheck;
import de.asskomm.search.IndexConsistency;
import de.asskomm.search.KnowledgeIndex;
import de.asskomm.search.SearchType;
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

	private final IndexChecks checks;

	private final Clock clock;

	ElasticKnowledgeIndex(IndexAdministration administration, KnowledgeIndexer indexer, CurrentKnowledge knowledge,
			RebuildLock lock, ElasticsearchAccess elasticsearch, SearchSettings settings, IndexChecks checks,
			Clock clock) {
		this.administration = administration;
		this.indexer = indexer;
		this.knowledge = knowledge;
		this.lock = lock;
		this.elasticsearch = elasticsearch;
		this.settings = settings;
		this.checks = checks;
		this.clock = clock;
	}

	@Override
	public boolean rebuild(Executor executor) {
		return this.lock.runAlone(executor, (held) -> {
			try {
				build(held);
			}
			catch (IndexUnavailable ex) {
				throw new SearchUnavailable(ex);
			}
		});
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
		if (isPrepared(fillEmpty)) {
			return true;
		}
		this.administration.takeUnknownFields();
		return this.lock.runAlone((held) -> {
			if (!isPrepared(fillEmpty)) {
				build(held);
			}
		});
	}

	/**
	 * Removes a next index that nobody fills any more, as whoever began it failed or is
	 * gone. Until the next rebuild every change would be written to it as well.
	 * @throws IndexUnavailable if the server does not answer
	 */
	void removeUnfinished() {
		if (this.administration.isReplacing()) {
			this.lock.runAlone((held) -> this.administration.removeStrays());
		}
	}

	private boolean isPrepared(boolean fillEmpty) {
		return this.administration.exists() && this.administration.isUpToDate()
				&& !(fillEmpty && this.administration.count() == 0 && !this.knowledge.isEmpty());
	}

	/**
	 * Fills an index of its own and lets searches use just that one. An instance that
	 * lost the lock fails, as the one that got it removes what it finds begun.
	 */
	private void build(RebuildLock.Held held) {
		this.administration.removeStrays();
		boolean replacing = this.administration.exists();
		String filling = this.administration.create(replacing ? this.settings.nextAlias() : this.settings.alias());
		long[] written = new long[1];
		forEachPage((changes) -> {
			tell(this.indexer.write(changes, List.of(filling)));
			written[0] += changes.size();
		});
		held.require();
		String filled = this.administration.markFilled(filling);
		if (replacing) {
			this.administration.swap(filled);
		}
		logger.info("The search index was built from {} entries", written[0]);
	}

	@Override
	public IndexConsistency consistency() {
		try {
			return compare((differing) -> {
			}).result();
		}
		catch (IndexUnavailable ex) {
			throw new SearchUnavailable(ex);
		}
	}

	@Override
	public Optional<IndexCheck> repair() {
		List<IndexCheck> done = new ArrayList<>(1);
		this.lock.runAlone((held) -> done.add(repair(held)));
		return done.stream().findFirst();
	}

	@Override
	public boolean beginRepair(Executor executor) {
		return this.lock.runAlone(executor, this::repair);
	}

	private IndexCheck repair(RebuildLock.Held held) {
		try {
			IndexCheck check = check(held);
			this.checks.add(check);
			return check;
		}
		catch (IndexUnavailable ex) {
			throw new SearchUnavailable(ex);
		}
	}

	@Override
	public boolean isBusy() {
		return this.lock.isTaken();
	}

	@Override
	public List<IndexCheck> checks() {
		return this.checks.latest();
	}

	private IndexCheck check(RebuildLock.Held held) {
		Instant at = this.clock.instant().truncatedTo(ChronoUnit.MILLIS);
		Comparison comparison = compare(this::write);
		IndexConsistency found = comparison.result();
		boolean rebuilt = isStillAhead(comparison.ahead);
		if (rebuilt) {
			build(held);
		}
		else if (comparison.hasUnknown()) {
			removeUnknown();
		}
		return new IndexCheck(at, Duration.between(at, this.clock.instant().truncatedTo(ChronoUnit.MILLIS)), found,
				rebuilt);
	}

	/**
	 * Goes through all entries of the database.
	 * @param differing told of what the index does not tell as the database does
	 */
	private Comparison compare(Consumer<List<IndexChange>> differing) {
		Comparison comparison = new Comparison(this.administration.count());
		forEachPage((changes) -> {
			List<IndexChange> different = comparison.add(changes, versions(changes));
			if (!different.isEmpty()) {
				differing.accept(different);
			}
		});
		return comparison;
	}

	/**
	 * An entry may have changed between the looks at both. If the index knows a later
	 * version for good, the database was put back to an earlier state, and only a new
	 * index takes its versions.
	 */
	private boolean isStillAhead(List<EntryKey> keys) {
		for (int first = 0; first < keys.size(); first += PAGE) {
			List<IndexChange> changes = this.knowledge
				.changes(keys.subList(first, Math.min(first + PAGE, keys.size())));
			Comparison again = new Comparison(0);
			again.add(changes, versions(changes));
			if (!again.ahead.isEmpty()) {
				return true;
			}
		}
		return false;
	}

	/**
	 * What the database does not know at all is found only by going through the index.
	 */
	private void removeUnknown() {
		List<EntryKey> keys = this.administration.keys(null, PAGE);
		while (!keys.isEmpty()) {
			List<IndexChange> unknown = this.knowledge.changes(keys)
				.stream()
				.filter(IndexChange.Erase.class::isInstance)
				.toList();
			write(unknown);
			keys = this.administration.keys(keys.getLast(), PAGE);
		}
	}

	private void write(List<IndexChange> changes) {
		tell(this.indexer.write(changes));
	}

	/** Nothing else remembers these: they have no event that could be parked. */
	private static void tell(Map<EntryKey, String> refused) {
		refused.forEach((key, reason) -> logger.error("{} cannot be indexed: {}", key, reason));
	}

	private void forEachPage(Consumer<List<IndexChange>> action) {
		for (SearchType type : CurrentKnowledge.TYPES) {
			List<IndexChange> page = this.knowledge.page(type, null, PAGE);
			while (!page.isEmpty()) {
				action.accept(page);
				page = this.knowledge.page(type, page.getLast().key().id(), PAGE);
			}
		}
	}

	private Map<EntryKey, Long> versions(List<IndexChange> changes) {
		if (changes.isEmpty()) {
			return Map.of();
		}
		Map<EntryKey, Long> versions = new HashMap<>();
		List<String> ids = changes.stream().map((change) -> change.key().toString()).toList();
		var answers = ElasticsearchAccess.ask(() -> this.elasticsearch.writes()
			.mget((get) -> get.index(this.settings.alias()).ids(ids).source((source) -> source.fetch(false)),
					Void.class)
			.docs());
		for (int i = 0; i < answers.size(); i++) {
			GetResult<Void> result = answers.get(i).result();
			Long version = result.found() ? result.version() : null;
			if (version != null) {
				versions.put(changes.get(i).key(), version);
			}
		}
		return versions;
	}

	/** Counts the differences between database and index. */
	private static final class Comparison {

		private final long indexed;

		private final List<EntryKey> ahead = new ArrayList<>();

		private long stored;

		private long missing;

		private long outdated;

		private long withdrawn;

		private Comparison(long indexed) {
			this.indexed = indexed;
		}

		/** Returns the changes of entries that differ. */
		private List<IndexChange> add(List<IndexChange> changes, Map<EntryKey, Long> versions) {
			List<IndexChange> different = new ArrayList<>();
			for (IndexChange change : changes) {
				Long version = versions.get(change.key());
				boolean differs = switch (change) {
					case IndexChange.Put put -> differs(put.document().revision(), put.key(), version);
					case IndexChange.Remove remove -> remains(remove.version(), remove.key(), version);
					case IndexChange.Erase erase -> remains(Long.MAX_VALUE, erase.key(), version);
				};
				if (differs) {
					different.add(change);
				}
			}
			return different;
		}

		private boolean differs(long revision, EntryKey key, @Nullable Long version) {
			this.stored++;
			if (version == null) {
				this.missing++;
				return true;
			}
			if (version == revision) {
				return false;
			}
			this.outdated++;
			if (version > revision) {
				this.ahead.add(key);
			}
			return true;
		}

		private boolean remains(long revision, EntryKey key, @Nullable Long version) {
			if (version == null) {
				return false;
			}
			this.withdrawn++;
			if (version > revision) {
				this.ahead.add(key);
			}
			return true;
		}

		/** Entries of the index that are neither stored nor withdrawn. */
		private boolean hasUnknown() {
			return surplus() > this.withdrawn;
		}

		private long surplus() {
			return Math.max(0, this.indexed - (this.stored - this.missing));
		}

		private IndexConsistency result() {
			return new IndexConsistency(this.stored, this.indexed, this.missing, this.outdated, surplus());
		}

	}

}
