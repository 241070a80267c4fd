package de.asskomm.web.page;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The directory of organisations.
 *
 * @param query the words looked for
 * @param types kinds of organisations
 * @param districts districts
 * @param fields fields of action
 * @param filtered whether anything narrows the list
 * @param items the organisations
 * @param nextHref the following page
 */
record DirectoryView(String query, List<Choice> types, List<Choice> districts, List<Choice> fields, boolean filtered,
		List<Item> items, @Nullable String nextHref) {

	/**
	 * An organisation.
	 *
	 * @param who the organisation
	 * @param about the beginning of what it tells
	 * @param contacts whom to ask, one per line
	 */
	record Item(Who who, String about, List<String> contacts) {
	}

}
