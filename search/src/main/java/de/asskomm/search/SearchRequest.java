package de.asskomm.search;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for. Values within one facet are alternatives, facets narrow each
 * other; a facet without values does not narrow.
 *
 * @param text the words, as typed; empty finds everything
 * @param chosen values by facet
 * @param order in which order
 * @param cursor where to go on, as given by {@link SearchPage#next()}; {@code null} for
 * the beginning
 * @param limit number of hits, 1 to {@value #MAXIMUM_LIMIT}
 * @param like whether entries of similar municipalities are preferred; {@code null} if
 * all are equal
 */
public record SearchRequest(String text, Map<SearchFacet, Set<String>> chosen, SearchOrder order,
		@Nullable String cursor, int limit, @Nullable LikeTown like) {

	/** Greatest number of hits of one page. */
	public static final int MAXIMUM_LIMIT = 50;

	/** Greatest number of characters of the words. */
	public static final int MAXIMUM_TEXT = 500;

	public SearchRequest {
		chosen = narrowing(chosen);
		if (limit < 1 || limit > MAXIMUM_LIMIT) {
			throw new IllegalArgumentException("A page has 1 to " + MAXIMUM_LIMIT + " hits");
		}
	}

	/** What is chosen, without the facets that do not narrow. */
	static Map<SearchFacet, Set<String>> narrowing(Map<SearchFacet, Set<String>> chosen) {
		Map<SearchFacet, Set<String>> narrowing = new EnumMap<>(SearchFacet.class);
		chosen.forEach((facet, values) -> {
			if (!values.isEmpty()) {
				narrowing.put(facet, Set.copyOf(values));
			}
		});
		return Collections.unmodifiableMap(narrowing);
	}

	/**
	 * Looks for words in everything.
	 * @param text the words
	 * @param limit number of hits
	 * @return the request
	 */
	public static SearchRequest of(String text, int limit) {
		return new SearchRequest(text, Map.of(), SearchOrder.RELEVANCE, null, limit, null);
	}

	/**
	 * What is chosen in a facet.
	 * @param facet the facet
	 * @return its values; empty if it does not narrow
	 */
	public Set<String> chosen(SearchFacet facet) {
		return this.chosen.getOrDefault(facet, Set.of());
	}

}
