package de.asskomm.municipality;

/**
 * Legal kind of a municipality under the Saxon municipal code.
 */
public enum MunicipalityKind {

	/** Kreisfreie Stadt: a city that belongs to no Landkreis. */
	INDEPENDENT_CITY,

	/** Große Kreisstadt: a town that has taken over duties of its Landkreis. */
	MAJOR_DISTRICT_TOWN,

	/** Stadt: any other municipality that is a town. */
	TOWN,

	/** Gemeinde: a municipality that is no town. */
	RURAL_MUNICIPALITY;

	/**
	 * Key of the German label in the message bundle.
	 * @return the message key, such as {@code municipality.kind.TOWN}
	 */
	public String messageKey() {
		return "municipality.kind." + name();
	}

}
