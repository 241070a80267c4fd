package de.asskomm.search;

import java.time.Instant;

import de.asskomm.organisation.Author;
import org.jspecify.annotations.Nullable;

/**
 * A change to a group of synonyms. The history of all changes is only added to; undoing
 * one is a change itself.
 *
 * @param number place in the history, from 1
 * @param group the group
 * @param groupVersion the version of the group that the change made
 * @param before what the group said; absent if the change made it
 * @param after what the group says since; absent if the change removed it
 * @param by who changed it; absent for what was there from the start
 * @param at when
 */
public record SynonymChange(long number, SynonymGroupId group, long groupVersion, @Nullable SynonymContent before,
		@Nullable SynonymContent after, @Nullable Author by, Instant at) {

	public SynonymChange {
		if (before == null && after == null) {
			throw new IllegalArgumentException("A change makes, changes or removes a group");
		}
	}

	/**
	 * What the group is called.
	 * @return the name after the change, or the last one that it had
	 */
	public String label() {
		SynonymContent last = (this.after != null) ? this.after : this.before;
		return (last != null) ? last.label() : "";
	}

}
