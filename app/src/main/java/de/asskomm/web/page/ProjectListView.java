package de.asskomm.web.page;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The projects of the network.
 *
 * @param filters the views and the filters
 * @param chosen projects of other pages that are chosen to be compared
 * @param projects the projects, newest first
 * @param kept the filters as hidden fields
 * @param older where older ones start; absent at the end
 * @param files the same list as files; none for people without an account
 */
record ProjectListView(ProjectFilters filters, List<Choice> chosen, List<Card> projects, List<Fact> kept,
		@Nullable String older, List<Link> files) {

	/**
	 * A project that can be chosen to be compared.
	 *
	 * @param id its identifier
	 * @param teaser the project
	 * @param chosen whether it is chosen
	 */
	record Card(String id, Teaser teaser, boolean chosen) {

	}

}
