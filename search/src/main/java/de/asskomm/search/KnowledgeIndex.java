package de.asskomm.search;

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

}
