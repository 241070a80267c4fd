package de.asskomm.search;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

import de.asskomm.organisation.Actor;
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

	private final AtomicBoolean busy = new AtomicBoolean();

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
		return begin(this.index::rebuild);
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
		return begin(() -> this.index.repair().isPresent());
	}

	/**
	 * Compares the index with the database now.
	 * @param actor who asks
	 * @return the differences
	 * @throws de.asskomm.outcome.NotAllowed if the actor is no administrator
	 * @throws SearchUnavailable if the index server does not answer
	 */
	public IndexConsistency consistency(Actor actor) {
		actor.requireAdministrator();
		return this.index.consistency();
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
	 * Whether work that was begun here goes on.
	 * @param actor who asks
	 * @return {@code true} until it is done
	 * @throws de.asskomm.outcome.NotAllowed if the actor is no administrator
	 */
	public boolean isBusy(Actor actor) {
		actor.requireAdministrator();
		return this.busy.get();
	}

	private boolean begin(Supplier<Boolean> work) {
		if (!this.busy.compareAndSet(false, true)) {
			return false;
		}
		Thread.ofVirtual().name("search-index-maintenance").start(() -> {
			try {
				if (!work.get()) {
					logger.info("Another instance is at the search index already");
				}
			}
			catch (RuntimeException ex) {
				logger.error("The search index was not maintained", ex);
			}
			finally {
				this.busy.set(false);
			}
		});
		return true;
	}

}
