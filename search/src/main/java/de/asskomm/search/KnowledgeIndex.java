package de.asskomm.search;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

/**
 * The index behind the search. Everything in it is derived from the database and can be
 * made anew at any time.
 */
public interface KnowledgeIndex {

	/**
	 * Builds the index anew from the database while the present one goes on answering;
	 * changes that happen meanwhile are in both. Takes minutes for hundreds of thousands
	 * of entries.
	 * @param executor does the work once it is certain that nobody else is at it; the
	 * work fails with {@link SearchUnavailable} if the index server does not answer
	 * @return whether it was begun; {@code false} if the index is built or repaired just
	 * now
	 */
	boolean rebuild(Executor executor);

	/**
	 * Compares the index with the database, entry by entry.
	 * @return the differences
	 * @throws SearchUnavailable if the index server does not answer
	 */
	IndexConsistency consistency();

	/**
	 * Compares the index with the database and writes what differs anew. Searches are
	 * answered meanwhile. Takes about a minute for a hundred thousand entries, and is
	 * done regularly without being asked for.
	 * @return what was found; empty if the index is built or repaired just now
	 * @throws SearchUnavailable if the index server does not answer
	 */
	Optional<IndexCheck> repair();

	/**
	 * Begins to compare and to repair, as {@link #repair()} does.
	 * @param executor does the work once it is certain that nobody else is at it
	 * @return whether it was begun; {@code false} if the index is built or repaired just
	 * now
	 */
	boolean beginRepair(Executor executor);

	/**
	 * Whether the index is built or repaired just now, by whatever instance.
	 * @return {@code true} if nothing can be begun
	 */
	boolean isBusy();

	/**
	 * The last comparisons with repair.
	 * @return at most twenty, the latest first
	 */
	List<IndexCheck> checks();

}
