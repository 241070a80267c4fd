package de.asskomm.search;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for. Values within one facet are alternatives, facets narrow each
 * other; an empty facet does not narrow.
 *
 * @param text the words, as typed; empty finds everything
 * @param types kinds of entries
 * @param fieldsOfAction keys of fields of action
 * @param districts keys of districts
 * @param sizeClasses names of size classes
 * @param years years of publication
 * @param order in which order
 * @param cursor where to go on, as given by {@link SearchPage#next()}; {@code null} for
 * the beginning
 * @param limit number of hits, 1 to {@value #MAXIMUM_LIMIT}
 */
public record SearchRequest(String text, Set<SearchType> types, Set<String> fieldsOfAction, Set<String> districts,
		Set<String> sizeClasses, Set<Integer> years, SearchOrder order, @Nullable String cursor, int limit) {

	/** Greatest number of hits of one page. */
	public static final int MAXIMUM_LIMIT = 50;

	/** Greatest number of characters of the words. */
	public static final int MAXIMUM_TEXT = 500;

	public SearchRequest {
		types = Set.copyOf(types);
		fieldsOfAction = Set.copyOf(fieldsOfAction);
		districts = Set.copyOf(districts);
		sizeClasses = Set.copyOf(sizeClasses);
		years = Set.copyOf(years);
		if (limit < 1 || limit > MAXIMUM_LIMIT) {
			throw new IllegalArgumentException("A page has 1 to " + MAXIMUM_LIMIT + " hits");
		}
	}

	/**
	 * Looks for words in everything.
	 * @param text the words
	 * @param limit number of hits
	 * @return the request
	 */
	public static SearchRequest of(String text, int limit) {
		return new SearchRequest(text, Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), SearchOrder.RELEVANCE, null,
				limit);
	}

}
