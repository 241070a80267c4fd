package de.asskomm.web.page;

import java.util.List;

import de.asskomm.web.wording.Moment;

/**
 * What the organisation's people have begun and not published.
 *
 * @param acting the organisation
 * @param drafts the drafts, the one worked on last first
 */
record DraftsView(Who acting, List<Draft> drafts) {

	/**
	 * A draft.
	 *
	 * @param href where to go on
	 * @param title its title
	 * @param kind what it is for
	 * @param office who worked on it
	 * @param moment when
	 */
	record Draft(String href, String title, Kind kind, String office, Moment moment) {
	}

}
