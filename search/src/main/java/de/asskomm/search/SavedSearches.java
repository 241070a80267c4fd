package de.asskomm.search;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import de.asskomm.notification.Seeker;
import de.asskomm.organisation.Actor;
import de.asskomm.organisation.MemberId;
import de.asskomm.organisation.OrganisationId;

/**
 * All saved searches.
 */
public interface SavedSearches {

	/**
	 * Somebody's searches for the organisation that they act for.
	 * @param actor who
	 * @return all of them, those saved first in front
	 */
	List<SavedSearch> of(Actor actor);

	/**
	 * Finds a search.
	 * @param actor whose it is
	 * @param id its identifier
	 * @return the search, if they have it
	 */
	Optional<SavedSearch> find(Actor actor, SavedSearchId id);

	/**
	 * Keeps everybody else from saving a search until the transaction ends, so that
	 * positions grow in the order in which searches become visible.
	 */
	void lock();

	/**
	 * Adds a search, while {@link #lock()} holds.
	 * @param search the search
	 */
	void add(SavedSearch search);

	/**
	 * Replaces a search by its next version.
	 * @param search the search
	 * @return whether it was still there in the version before
	 */
	boolean replace(SavedSearch search);

	/**
	 * Deletes a search.
	 * @param actor whose it is
	 * @param id its identifier
	 * @return whether they had it
	 */
	boolean remove(Actor actor, SavedSearchId id);

	/**
	 * Deletes all that somebody saved for an organisation.
	 * @param member whose they are
	 * @param organisation the organisation
	 */
	void removeAll(MemberId member, OrganisationId organisation);

	/**
	 * What was saved after a position, by anybody.
	 * @param position the last position known; 0 for the beginning
	 * @param limit greatest number of searches
	 * @return the searches in the order of their positions
	 */
	List<Positioned> after(long position, int limit);

	/**
	 * Whose some searches are.
	 * @param ids the searches
	 * @return one for each that still exists, those saved first in front
	 */
	List<Seeker> seekers(Collection<SavedSearchId> ids);

	/**
	 * A search and where it stands among all.
	 *
	 * @param position its position
	 * @param search the search
	 */
	record Positioned(long position, SavedSearch search) {
	}

}
