package de.asskomm.web.page;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The synonyms of the search as the prevention council keeps them.
 *
 * @param query what the list is narrowed by
 * @param heading how many groups, in words
 * @param notice why searches do not use just these groups; absent if they do
 * @param lines the groups
 * @param nextHref the next ones; absent at the end
 */
record SynonymListView(String query, String heading, @Nullable Flash notice, List<Line> lines,
		@Nullable String nextHref) {

	/**
	 * A group.
	 *
	 * @param href where it is changed
	 * @param leadIn the word that finds the others; absent if all find each other
	 * @param words the words
	 * @param note why it is as it is
	 */
	record Line(String href, @Nullable String leadIn, String words, String note) {
	}

}
