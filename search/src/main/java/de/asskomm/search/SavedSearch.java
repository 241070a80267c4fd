package de.asskomm.search;

import java.time.Instant;

import de.asskomm.organisation.MemberId;
import de.asskomm.organisation.OrganisationId;

/**
 * Gespeicherte Suche: somebody wants to be told of every new entry that meets it.
 *
 * @param id its identifier
 * @param version its version, which grows when it is renamed
 * @param member whose it is
 * @param organisation for which of their organisations
 * @param name what they call it
 * @param sought what it looks for, which never changes
 * @param understood whether that is all it looks for; a search that narrows by a facet
 * which only another release knows would find too much, so nothing meets it
 * @param createdAt when it was saved
 * @param updatedAt when it was renamed last, or saved
 */
public record SavedSearch(SavedSearchId id, long version, MemberId member, OrganisationId organisation, String name,
		Sought sought, boolean understood, Instant createdAt, Instant updatedAt) {

	/**
	 * The search under another name.
	 * @param other the name
	 * @param now when it is renamed
	 * @return its next version, or the same if the name is the same
	 */
	SavedSearch renamed(String other, Instant now) {
		return other.equals(this.name) ? this : new SavedSearch(this.id, this.version + 1, this.member,
				this.organisation, other, this.sought, this.understood, this.createdAt, now);
	}

	/**
	 * Whether it looks for the same.
	 * @param other what else is looked for
	 * @return {@code true} if both find the same
	 */
	boolean isFor(Sought other) {
		return this.understood && this.sought.isLike(other);
	}

}
