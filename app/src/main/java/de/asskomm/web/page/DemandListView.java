package de.asskomm.web.page;

import java.util.List;

import de.asskomm.web.wording.Wording;
import org.jspecify.annotations.Nullable;

/**
 * What is searched for in vain.
 *
 * @param filters narrow the list
 * @param filtered whether one applies
 * @param lines the words, most often asked first
 * @param nextHref the next ones; absent at the end
 */
record DemandListView(List<FilterMenu> filters, boolean filtered, List<Line> lines, @Nullable String nextHref) {

	/**
	 * Words that found little.
	 *
	 * @param words the words
	 * @param times how often they were asked for, and when last
	 * @param fields the fields of action that were chosen, in words; empty if none was
	 * @param sizeClasses size classes of the municipalities that asked
	 * @param askHref where to make a question of it; absent when the reader may not ask
	 */
	record Line(String words, String times, String fields, String sizeClasses, @Nullable String askHref) {

		static String fields(List<String> labels, Wording wording) {
			return labels.isEmpty() ? "" : wording
				.text((labels.size() == 1) ? "demand.fields.one" : "demand.fields.many", String.join(", ", labels));
		}

	}

}
