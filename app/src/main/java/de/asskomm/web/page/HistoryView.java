package de.asskomm.web.page;

import java.util.List;

import de.asskomm.web.wording.Moment;

/**
 * What a post said before.
 *
 * @param href the post
 * @param title its title now
 * @param revisions earlier versions, newest first
 */
record HistoryView(String href, String title, List<Revision> revisions) {

	/**
	 * An earlier version.
	 *
	 * @param until until when the post said so
	 * @param office who had written it
	 * @param title its title then
	 * @param paragraphs its text then
	 */
	record Revision(Moment until, String office, String title, List<String> paragraphs) {
	}

}
