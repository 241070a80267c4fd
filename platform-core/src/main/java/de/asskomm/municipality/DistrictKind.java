package de.asskomm.municipality;

/**
 * Whether a district is one of municipalities or a single city.
 */
public enum DistrictKind {

	/** Landkreis. */
	DISTRICT,

	/** Kreisfreie Stadt: a city that is its own district. */
	INDEPENDENT_CITY;

	/**
	 * Key of the German label in the message bundle.
	 * @return the message key, such as {@code district.kind.DISTRICT}
	 */
	public String messageKey() {
		return "district.kind." + name();
	}

}
