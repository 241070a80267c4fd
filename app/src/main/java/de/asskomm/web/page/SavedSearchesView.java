package de.asskomm.web.page;

import java.util.List;
import java.util.Map;

import de.asskomm.web.wording.Moment;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for again and again.
 *
 * @param searches the saved searches, newest first
 * @param back the search that could not be saved
 * @param errors message by field name
 */
record SavedSearchesView(List<Line> searches, @Nullable String back, Map<String, String> errors) {

	/**
	 * A saved search.
	 *
	 * @param href carries it out, newest entries first
	 * @param name what it is called
	 * @param typed the name to edit
	 * @param nameField name of the field for it
	 * @param sought what it looks for, in words
	 * @param since since when
	 * @param renameHref where another name is sent to
	 * @param deleteHref where it is deleted
	 */
	record Line(String href, String name, String typed, String nameField, String sought, Moment since,
			String renameHref, String deleteHref) {
	}

}
