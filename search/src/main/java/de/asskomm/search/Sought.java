package de.asskomm.search;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import de.asskomm.outcome.Violations;

/**
 * What a saved search looks for: words and values of facets, understood as in a
 * {@link SearchRequest}.
 *
 * @param text the words
 * @param chosen values by facet; facets without values are left out
 */
public record Sought(String text, Map<SearchFacet, Set<String>> chosen) {

	/** Kinds of entries of which nobody is told as new. */
	private static final Set<String> NEVER_NEWS = Set.of(SearchType.ORGANISATION.name(), SearchType.EVENT.name());

	/** Greatest number of values of one facet. */
	public static final int MAXIMUM_VALUES = 50;

	/** Greatest number of characters of a value. */
	public static final int MAXIMUM_VALUE = 200;

	private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

	public Sought {
		chosen = SearchRequest.narrowing(chosen);
		text = WHITE_SPACE.matcher(text).replaceAll(" ").strip();
	}

	/**
	 * What is chosen in a facet.
	 * @param facet the facet
	 * @return its values; empty if it does not narrow
	 */
	public Set<String> values(SearchFacet facet) {
		return this.chosen.getOrDefault(facet, Set.of());
	}

	/**
	 * Why it is never met by anything new.
	 * @param thisYear the year by now
	 * @return the reason; empty if people are told of what is new
	 */
	Optional<Silence> silence(int thisYear) {
		Set<String> types = values(SearchFacet.TYPE);
		if (!types.isEmpty() && NEVER_NEWS.containsAll(types)) {
			return Optional.of(Silence.KIND);
		}
		Set<String> years = values(SearchFacet.YEAR);
		String now = String.valueOf(thisYear);
		return (!years.isEmpty() && years.stream().allMatch((year) -> year.compareTo(now) < 0))
				? Optional.of(Silence.YEAR) : Optional.empty();
	}

	/**
	 * Whether it says the same as another: the words apart from capitals, the same
	 * values.
	 * @param other the other
	 * @return {@code true} if both find the same
	 */
	boolean isLike(Sought other) {
		return this.text.equalsIgnoreCase(other.text) && this.chosen.equals(other.chosen);
	}

	/**
	 * Checks that it can be stored, and narrows at all: otherwise every new entry would
	 * meet it.
	 * @param violations where to report what has to be mended
	 */
	void check(Violations violations) {
		violations.require(!this.text.isEmpty() || !this.chosen.isEmpty(), "q", "saved-search.empty");
		violations.limit(this.text, "q", SearchRequest.MAXIMUM_TEXT);
		this.chosen.forEach((facet, values) -> {
			violations.require(values.size() <= MAXIMUM_VALUES, facet.key(), "saved-search.values.too-many",
					MAXIMUM_VALUES);
			values.forEach((value) -> violations.limit(value, facet.key(), MAXIMUM_VALUE));
		});
	}

}
