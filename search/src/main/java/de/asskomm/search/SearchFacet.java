package de.asskomm.search;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * A property by which entries are counted and narrowed. Values chosen within one facet
 * are alternatives; what is chosen in one facet narrows the counts of all others, not its
 * own.
 */
public enum SearchFacet {

	/** Kind of entry: names of {@link SearchType}. */
	TYPE("type"),

	/** Handlungsfeld: keys of fields of action. */
	FIELD_OF_ACTION("fieldOfAction"),

	/** Landkreis or kreisfreie Stadt of whose entry it is: keys of districts. */
	DISTRICT("district"),

	/** Größenklasse of the municipality whose entry it is: names of size classes. */
	SIZE_CLASS("sizeClass"),

	/** Year of publication, four digits. */
	YEAR("year"),

	/** How sure it is that a project works: names of evidence levels. */
	EVIDENCE("evidence"),

	/** How a project turned out: names of results. */
	RESULT("result"),

	/** Programmes by which a project is funded, as their name is written. */
	FUNDING("funding"),

	/** Kind of organisation whose entry it is: names of organisation types. */
	ORGANISATION_TYPE("organisationType");

	private final String key;

	SearchFacet(String key) {
		this.key = key;
	}

	/**
	 * The facet's name in the interface and in what is stored.
	 * @return the name
	 */
	public String key() {
		return this.key;
	}

	/**
	 * Finds a facet by its name.
	 * @param key the name
	 * @return the facet, if it is one
	 */
	public static Optional<SearchFacet> ofKey(String key) {
		return Stream.of(values()).filter((facet) -> facet.key.equals(key)).findFirst();
	}

}
