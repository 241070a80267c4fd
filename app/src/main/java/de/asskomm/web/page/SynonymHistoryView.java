package de.asskomm.web.page;

import java.util.List;

import de.asskomm.web.wording.Moment;
import org.jspecify.annotations.Nullable;

/**
 * What became of the synonyms.
 *
 * @param heading the page's heading
 * @param changes the changes, newest first
 * @param nextHref older ones; absent at the end
 */
record SynonymHistoryView(String heading, List<Line> changes, @Nullable String nextHref) {

	/**
	 * A change.
	 *
	 * @param title what was done with which group
	 * @param by who did it
	 * @param at when
	 * @param before what the group said; absent if it was made
	 * @param after what the group says since; absent if it was removed
	 * @param undoHref where to undo it; absent if the group was changed since
	 */
	record Line(String title, String by, Moment at, @Nullable String before, @Nullable String after,
			@Nullable String undoHref) {
	}

}
