package de.asskomm.web.page;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The moderators' queue.
 *
 * @param filters the states as filters
 * @param heading how many cases, in words
 * @param cases the cases, longest waiting first
 * @param nextHref the next ones; absent at the end
 */
record ModerationView(List<Chip> filters, String heading, List<Line> cases, @Nullable String nextHref) {

	/**
	 * A case as a line.
	 *
	 * @param id the case's id
	 * @param href its page
	 * @param dot status in the stylesheet
	 * @param since since when it waits, or when it was decided
	 * @param title the post's title
	 * @param organisation whose post it is
	 * @param reason the reason in words
	 * @param status who holds it or what was decided
	 * @param open whether something is to be done
	 */
	record Line(String id, String href, String dot, Moment since, String title, String organisation, String reason,
			String status, boolean open) {

	}

}
