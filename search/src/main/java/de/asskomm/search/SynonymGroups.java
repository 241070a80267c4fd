package de.asskomm.search;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * All groups of synonyms and what became of them.
 */
public interface SynonymGroups {

	/** Greatest number of changes of one page. */
	int MAXIMUM_LIMIT = 100;

	/**
	 * The groups.
	 * @return all of them
	 */
	Synonyms all();

	/**
	 * The groups, and keeps others from changing any until the transaction ends.
	 * @return all of them
	 */
	Synonyms lock();

	/**
	 * Makes, changes or removes a group, and remembers it.
	 * @param change the next change
	 */
	void apply(SynonymChange change);

	/**
	 * Finds a change.
	 * @param number its number
	 * @return the change, if there is one
	 */
	Optional<SynonymChange> change(long number);

	/**
	 * The last change to a group.
	 * @param group the group, which may have been removed
	 * @return the change, if there was such a group
	 */
	Optional<SynonymChange> lastChange(SynonymGroupId group);

	/**
	 * A page of changes, newest first.
	 * @param group only this group's; {@code null} for all
	 * @param before number of the last change of the page before; {@code null} for the
	 * beginning
	 * @param limit number of changes, 1 to {@value #MAXIMUM_LIMIT}
	 * @return at most {@code limit} changes
	 */
	List<SynonymChange> changes(@Nullable SynonymGroupId group, @Nullable Long before, int limit);

}
