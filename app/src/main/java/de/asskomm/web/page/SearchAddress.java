package de.asskomm.web.page;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import de.asskomm.markdown.Excerpt;
import de.asskomm.municipality.Ags;
import de.asskomm.search.LikeTown;
import de.asskomm.search.SearchFacet;
import de.asskomm.search.SearchOrder;
import de.asskomm.search.SearchRequest;
import de.asskomm.search.Sought;
import org.jspecify.annotations.Nullable;

import org.springframework.util.MultiValueMap;

/**
 * A search as it stands in the address.
 *
 * @param words the words
 * @param chosen values by facet, in the order of {@link #NAMES}
 * @param order in which order
 * @param after where the page starts; {@code null} at the beginning
 * @param like whether entries of similar municipalities are preferred
 */
record SearchAddress(String words, Map<SearchFacet, Set<String>> chosen, SearchOrder order, @Nullable String after,
		@Nullable LikeTown like) {

	static final String PATH = "/suche";

	/**
	 * What the facets are called in the address, in the order in which they are shown.
	 */
	static final Map<SearchFacet, String> NAMES = names();

	/** Similar municipalities preferred. */
	static final String LIKE = "wie";

	/** Only similar municipalities. */
	static final String ONLY_LIKE = "nur-wie";

	private static final int HITS = 20;

	/** More values of one facet than anybody chooses by hand. */
	private static final int MAXIMUM_VALUES = 50;

	static SearchAddress of(MultiValueMap<String, String> parameters) {
		String words = Excerpt.beginning(text(parameters, "q"), SearchRequest.MAXIMUM_TEXT);
		Map<SearchFacet, Set<String>> chosen = new LinkedHashMap<>();
		NAMES.forEach((facet, name) -> {
			Set<String> values = new LinkedHashSet<>(parameters.getOrDefault(name, List.of()));
			values.removeIf((value) -> !isPossible(facet, value));
			if (!values.isEmpty() && values.size() <= MAXIMUM_VALUES) {
				chosen.put(facet, Collections.unmodifiableSet(values));
			}
		});
		String after = text(parameters, "nach");
		return new SearchAddress(words, chosen, order(text(parameters, "sortierung")), after.isEmpty() ? null : after,
				like(parameters));
	}

	private static @Nullable LikeTown like(MultiValueMap<String, String> parameters) {
		return Ags.parse(text(parameters, ONLY_LIKE))
			.map((ags) -> new LikeTown(ags, true))
			.or(() -> Ags.parse(text(parameters, LIKE)).map((ags) -> new LikeTown(ags, false)))
			.orElse(null);
	}

	private static String text(MultiValueMap<String, String> parameters, String name) {
		String text = parameters.getFirst(name);
		return (text != null) ? text.strip() : "";
	}

	private static boolean isPossible(SearchFacet facet, String value) {
		return (facet == SearchFacet.YEAR) ? value.matches("[0-9]{4}") : !value.isBlank();
	}

	private static SearchOrder order(String name) {
		for (SearchOrder order : SearchOrder.values()) {
			if (order.name().equals(name)) {
				return order;
			}
		}
		return SearchOrder.RELEVANCE;
	}

	/** A saved search, newest entries first or best. */
	static SearchAddress of(Sought sought, SearchOrder order) {
		Map<SearchFacet, Set<String>> chosen = new LinkedHashMap<>();
		NAMES.keySet().forEach((facet) -> chosen.put(facet, new TreeSet<>(sought.values(facet))));
		return new SearchAddress(sought.text(), chosen, order, null, null);
	}

	Sought sought() {
		return new Sought(this.words, this.chosen);
	}

	SearchRequest request(boolean fromTheBeginning) {
		return new SearchRequest(this.words, this.chosen, this.order, fromTheBeginning ? null : this.after, HITS,
				prefers() ? this.like : null);
	}

	Set<String> values(SearchFacet facet) {
		return this.chosen.getOrDefault(facet, Set.of());
	}

	/** This search from the beginning. */
	Address address() {
		return address(this.chosen);
	}

	/** This search without one choice. */
	String without(SearchFacet facet, String value) {
		Map<SearchFacet, Set<String>> left = new LinkedHashMap<>(this.chosen);
		Set<String> values = new LinkedHashSet<>(values(facet));
		values.remove(value);
		left.put(facet, values);
		return address(left).toString();
	}

	/**
	 * Whether similar municipalities make a difference: by date there is nothing to
	 * prefer.
	 */
	boolean prefers() {
		return this.like != null && (this.like.only() || ranks());
	}

	/** Whether some hits count for more than others. */
	boolean ranks() {
		return this.order != SearchOrder.DATE;
	}

	/** This search with similar municipalities preferred, or none. */
	SearchAddress preferring(@Nullable LikeTown town) {
		return new SearchAddress(this.words, this.chosen, this.order, this.after, town);
	}

	/** This search in another order. */
	String ordered(SearchOrder other) {
		return new SearchAddress(this.words, this.chosen, other, null, this.like).address().toString();
	}

	/** The same choices for other words. */
	String saying(String others) {
		return new SearchAddress(others, this.chosen, this.order, null, this.like).address().toString();
	}

	/** These words without any choice. */
	Address reset() {
		return preferring(null).address(Map.of());
	}

	/** Where this search is saved. */
	String saved() {
		return address(SavedSearchPageController.PATH, this.chosen).toString();
	}

	/** Whether it looks for anything in particular. */
	boolean narrows() {
		return !this.words.isEmpty() || !this.chosen.isEmpty();
	}

	private Address address(Map<SearchFacet, Set<String>> values) {
		return address(PATH, values);
	}

	private Address address(String path, Map<SearchFacet, Set<String>> values) {
		Address address = Address.of(path).and("q", this.words);
		for (Map.Entry<SearchFacet, String> name : NAMES.entrySet()) {
			address = address.and(name.getValue(), values.getOrDefault(name.getKey(), Set.of()));
		}
		if (this.like != null) {
			address = address.and(this.like.only() ? ONLY_LIKE : LIKE, this.like.ags().value());
		}
		return (this.order == SearchOrder.RELEVANCE) ? address : address.and("sortierung", this.order.name());
	}

	private static Map<SearchFacet, String> names() {
		Map<SearchFacet, String> names = new EnumMap<>(SearchFacet.class);
		names.put(SearchFacet.TYPE, "art");
		names.put(SearchFacet.FIELD_OF_ACTION, "feld");
		names.put(SearchFacet.DISTRICT, "region");
		names.put(SearchFacet.SIZE_CLASS, "groesse");
		names.put(SearchFacet.YEAR, "jahr");
		names.put(SearchFacet.EVIDENCE, "nachweis");
		names.put(SearchFacet.RESULT, "ergebnis");
		names.put(SearchFacet.FUNDING, "foerderung");
		names.put(SearchFacet.ORGANISATION_TYPE, "organisation");
		return Collections.unmodifiableMap(names);
	}

}
