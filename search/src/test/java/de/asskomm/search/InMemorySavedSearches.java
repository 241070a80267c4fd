package de.asskomm.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import de.asskomm.notification.Seeker;
import de.asskomm.organisation.Actor;
import de.asskomm.organisation.MemberId;
import de.asskomm.organisation.OrganisationId;

/** Saved searches without a database. */
class InMemorySavedSearches implements SavedSearches {

	private final List<SavedSearch> all = new ArrayList<>();

	@Override
	public List<SavedSearch> of(Actor actor) {
		return this.all.stream().filter((search) -> isOf(actor, search)).toList();
	}

	@Override
	public Optional<SavedSearch> find(Actor actor, SavedSearchId id) {
		return of(actor).stream().filter((search) -> search.id().equals(id)).findFirst();
	}

	@Override
	public void lock() {
		// nobody else is there
	}

	@Override
	public void add(SavedSearch search) {
		this.all.add(search);
	}

	@Override
	public boolean replace(SavedSearch search) {
		for (int index = 0; index < this.all.size(); index++) {
			SavedSearch one = this.all.get(index);
			if (one.id().equals(search.id()) && one.version() == search.version() - 1) {
				this.all.set(index, search);
				return true;
			}
		}
		return false;
	}

	@Override
	public boolean remove(Actor actor, SavedSearchId id) {
		return this.all.removeIf((search) -> isOf(actor, search) && search.id().equals(id));
	}

	@Override
	public void removeAll(MemberId member, OrganisationId organisation) {
		this.all.removeIf((search) -> search.member().equals(member) && search.organisation().equals(organisation));
	}

	@Override
	public List<Positioned> after(long position, int limit) {
		throw new UnsupportedOperationException("Nothing is matched here");
	}

	@Override
	public List<Seeker> seekers(Collection<SavedSearchId> ids) {
		throw new UnsupportedOperationException("Nothing is matched here");
	}

	private static boolean isOf(Actor actor, SavedSearch search) {
		return search.member().equals(actor.member()) && search.organisation().equals(actor.organisation().id());
	}

}
