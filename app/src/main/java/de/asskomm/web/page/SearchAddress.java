package de.asskomm.web.page;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import de.asskomm.municipality.SizeClass;
import de.asskomm.search.SearchOrder;
import de.asskomm.search.SearchRequest;
import de.asskomm.search.SearchType;
import org.jspecify.annotations.Nullable;

/**
 * A search as it stands in the address.
 *
 * @param q the words
 * @param art names of kinds of entries
 * @param feld keys of fields of action
 * @param region keys of districts
 * @param groesse names of size classes
 * @param jahr years
 * @param nach where the page starts
 */
record SearchAddress(@Nullable String q, @Nullable List<String> art, @Nullable List<String> feld,
		@Nullable List<String> region, @Nullable List<String> groesse, @Nullable List<String> jahr,
		@Nullable String nach) {

	static final String PATH = "/suche";

	private static final int HITS = 20;

	String words() {
		String words = (this.q != null) ? this.q.strip() : "";
		return (words.length() <= SearchRequest.MAXIMUM_TEXT) ? words : words.substring(0, SearchRequest.MAXIMUM_TEXT);
	}

	SearchRequest request(boolean fromTheBeginning) {
		return new SearchRequest(words(),
				Arrays.stream(SearchType.values())
					.filter((type) -> values("art").contains(type.name()))
					.collect(Collectors.toSet()),
				values("feld"), values("region"),
				Arrays.stream(SizeClass.values())
					.map(Enum::name)
					.filter((size) -> values("groesse").contains(size))
					.collect(Collectors.toSet()),
				values("jahr").stream()
					.filter((year) -> year.matches("[0-9]{4}"))
					.map(Integer::valueOf)
					.collect(Collectors.toSet()),
				SearchOrder.RELEVANCE, fromTheBeginning ? null : this.nach, HITS);
	}

	Set<String> values(String name) {
		List<String> chosen = switch (name) {
			case "art" -> this.art;
			case "feld" -> this.feld;
			case "region" -> this.region;
			case "groesse" -> this.groesse;
			case "jahr" -> this.jahr;
			default -> throw new IllegalArgumentException("No facet " + name);
		};
		Set<String> values = new LinkedHashSet<>((chosen != null) ? chosen : List.of());
		values.removeIf(String::isBlank);
		return values;
	}

	/** This search from the beginning. */
	Address address() {
		return reset().and("art", values("art"))
			.and("feld", values("feld"))
			.and("region", values("region"))
			.and("groesse", values("groesse"))
			.and("jahr", values("jahr"));
	}

	/** This search without one choice. */
	String without(String name, String value) {
		Address address = reset();
		for (String each : List.of("art", "feld", "region", "groesse", "jahr")) {
			Set<String> values = values(each);
			if (each.equals(name)) {
				values.remove(value);
			}
			address = address.and(each, values);
		}
		return address.toString();
	}

	/** These words without any choice. */
	Address reset() {
		return Address.of(PATH).and("q", words());
	}

}
