package de.asskomm.search;

import java.util.List;
import java.util.Optional;

/**
 * The index behind the search. Everything in it is derived from the database and can be
 * made anew at any time.
 */
public interface KnowledgeIndex {

	/**
	 * Builds the index anew from the database while the present one goes on answering;
	 * changes that happen meanwhile are in both. Takes minutes for hundreds of thousands
	 * of entries.
	 * @return whether it was built; {@code false} if another instance is building it just
	 * now
	 * @throws SearchUnavailable if the index server does not answer
	 */
	boolean rebuild();

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
	 * @return what was found; empty if another instance builds or repairs the index just
	 * now
	 * @throws SearchUnavailable if the index server does not answer
	 */
	Optional<IndexCheck> repair();

	/**
	 * The last comparisons with repair.
	 * @return at most twenty, the latest first
	 */
	List<IndexCheck> checks();

}
