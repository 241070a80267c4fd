package de.asskomm.web.page;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The form for a group of synonyms, with what a search would find.
 *
 * @param action where it is sent
 * @param heading the page's heading
 * @param adding whether the group is new
 * @param version the version being changed
 * @param words the words, one a line
 * @param leadIn the word that finds the others
 * @param note why it is as it is
 * @param query the words of the search that is tried
 * @param preview what that search finds; absent if none was tried
 * @param stale what a colleague did meanwhile
 * @param notice why searches do not use the stored groups; absent if they do
 * @param historyHref what became of the group; absent if it is new
 * @param errors message by field name
 */
record SynonymForm(String action, String heading, boolean adding, long version, String words, String leadIn,
		String note, String query, @Nullable Preview preview, @Nullable String stale, @Nullable Flash notice,
		@Nullable String historyHref, Map<String, String> errors) {

	/**
	 * What a search finds now and would find then.
	 *
	 * @param summary the difference, in words
	 * @param columns the first hits now, and then
	 */
	record Preview(String summary, List<Column> columns) {
	}

	/**
	 * One of the two results.
	 *
	 * @param heading how many hits, in words
	 * @param hits the first ones
	 */
	record Column(String heading, List<Hit> hits) {
	}

	/**
	 * A hit.
	 *
	 * @param href where it is
	 * @param title its title
	 * @param mark what the other result makes of it, in words; absent if it is in both
	 */
	record Hit(String href, String title, @Nullable String mark) {
	}

}
