package de.asskomm.search;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A page of hits.
 *
 * @param total number of all matching entries
 * @param fitting how many of them match all that was looked for; the rest only come near,
 * by a typing error or by some of the words. A page that continues a search does not tell
 * them apart: all of them
 * @param hits the hits of this page
 * @param facets counts by facet; a facet's own choice does not narrow its counts
 * @param didYouMean better spelled words, if there are any
 * @param next where the next page starts; {@code null} on the last one
 */
public record SearchPage(long total, long fitting, List<SearchHit> hits, Map<SearchFacet, List<FacetCount>> facets,
		@Nullable String didYouMean, @Nullable String next) {

	public SearchPage {
		hits = List.copyOf(hits);
		facets = Map.copyOf(facets);
	}

}
