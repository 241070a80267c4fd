package de.asskomm.search;

import java.util.List;

/**
 * What a search finds with two sets of synonyms.
 *
 * @param before the first hits with the active groups
 * @param after the first hits with the groups that are tried
 */
public record SynonymPreview(SearchPage before, SearchPage after) {

	/**
	 * Hits that only the active groups bring among the first.
	 * @return the hits that would be lost
	 */
	public List<SearchHit> lost() {
		return only(this.before, this.after);
	}

	/**
	 * Hits that only the tried groups bring among the first.
	 * @return the hits that would be new
	 */
	public List<SearchHit> added() {
		return only(this.after, this.before);
	}

	private static List<SearchHit> only(SearchPage here, SearchPage there) {
		return here.hits()
			.stream()
			.filter((hit) -> there.hits()
				.stream()
				.noneMatch((other) -> other.type() == hit.type() && other.id().equals(hit.id())))
			.toList();
	}

}
