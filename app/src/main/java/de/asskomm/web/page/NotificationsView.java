package de.asskomm.web.page;

import java.util.List;

import de.asskomm.web.wording.Moment;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is told.
 *
 * @param lines what happened, newest first
 * @param older where older ones are; absent at the end
 * @param types what the reader wants to be told
 */
record NotificationsView(List<Line> lines, @Nullable String older, List<Choice> types) {

	/**
	 * One thing that happened.
	 *
	 * @param href leads to it
	 * @param who who did it
	 * @param what what they did
	 * @param title title of what it is about
	 * @param moment when
	 * @param unread whether the reader has not opened it
	 */
	record Line(String href, Who who, String what, String title, Moment moment, boolean unread) {
	}

}
