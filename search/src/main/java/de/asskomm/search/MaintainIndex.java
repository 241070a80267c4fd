package de.asskomm.search;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import de.asskomm.organisation.Actor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Service;

/**
 * Suchindex pflegen: what those who run the installation may do with the index. Work of
 * minutes goes on beside the request that began it.
 */
@Service
public class MaintainIndex {

	private static final Logger logger = LoggerFactory.getLogger(MaintainIndex.class);

	private final KnowledgeIndex index;

	/** The comparison that was asked for last. */
	private @Nullable CompletableFuture<IndexConsistency> comparison;

	MaintainIndex(KnowledgeIndex index) {
		this.index = index;
	}

	/**
	 * Begins to build the index anew; searches are answered meanwhile.
	 * @param actor who wants it
	 * @return whether it was begun; {@code false} if the index is built or repaired just
	 * now
	 * @throws de.asskomm.outcome.NotAllowed if the actor is no administrator
	 */
	public boolean rebuild(Actor actor) {
		actor.requireAdministrator();
		return this.index.rebuild(MaintainIndex::beside);
	}

	/**
	 * Begins to compare the index with the database and to write what differs anew.
	 * @param actor who wants it
	 * @return whether it was begun; {@code false} if the index is built or repaired just
	 * now
	 * @throws de.asskomm.outcome.NotAllowed if the actor is no administrator
	 */
	public boolean repair(Actor actor) {
		actor.requireAdministrator();
		return this.index.beginRepair(MaintainIndex::beside);
	}

	/**
	 * Compares the index with the database now. That takes up to a minute, so whoever
	 * asks during a comparison is told what that one finds.
	 * @param actor who asks
	 * @return the differences
	 * @throws de.asskomm.outcome.NotAllowed if the actor is no administrator
	 * @throws SearchUnavailable if the index server does not answer
	 */
	public IndexConsistency consistency(Actor actor) {
		actor.requireAdministrator();
		try {
			return comparison().join();
		}
		catch (CompletionException ex) {
			if (ex.getCause() instanceof SearchUnavailable unavailable) {
				throw new SearchUnavailable(unavailable);
			}
			throw ex;
		}
	}

	private synchronized CompletableFuture<IndexConsistency> comparison() {
		CompletableFuture<IndexConsistency> latest = this.comparison;
		if (latest == null || latest.isDone()) {
			latest = CompletableFuture.supplyAsync(this.index::consistency, Thread::startVirtualThread);
			this.comparison = latest;
		}
		return latest;
	}

	/**
	 * The last comparisons with repair.
	 * @param actor who asks
	 * @return the latest first
	 * @throws de.asskomm.outcome.NotAllowed if the actor is no administrator
	 */
	public List<IndexCheck> checks(Actor actor) {
		actor.requireAdministrator();
		return this.index.checks();
	}

	/**
	 * Whether the index is built or repaired just now, by whatever instance and whoever
	 * began it.
	 * @param actor who asks
	 * @return {@code true} if nothing can be begun
	 * @throws de.asskomm.outcome.NotAllowed if the actor is no administrator
	 */
	public boolean isBusy(Actor actor) {
		actor.requireAdministrator();
		return this.index.isBusy();
	}

	private static void beside(Runnable work) {
		Thread.ofVirtual().name("search-index-maintenance").start(() -> {
			try {
				work.run();
			}
			catch (RuntimeException ex) {
				logger.error("The search index was not maintained", ex);
			}
		});
	}

}
