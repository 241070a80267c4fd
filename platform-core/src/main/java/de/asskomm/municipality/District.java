package de.asskomm.municipality;

/**
 * Landkreis or kreisfreie Stadt.
 *
 * @param key its official key
 * @param name its official name, such as „Landkreis Meißen“ or „Leipzig“
 * @param kind whether it is a Landkreis or a single city
 * @param seat name of the municipality where its administration sits
 * @param policeDirectorate seat of the Polizeidirektion that is responsible, such as
 * „Dresden“ for the Polizeidirektion Dresden
 */
public record District(DistrictKey key, String name, DistrictKind kind, String seat, String policeDirectorate) {

	/**
	 * Checks the texts.
	 * @throws IllegalArgumentException if one of them is blank
	 */
	public District {
		if (name.isBlank() || seat.isBlank() || policeDirectorate.isBlank()) {
			throw new IllegalArgumentException("A district has a name, a seat and a police directorate");
		}
	}

	/**
	 * Its name as people say it among districts, such as „Meißen“.
	 * @return the name without the word for what it is
	 */
	public String shortName() {
		return this.name.replaceFirst("^Landkreis ", "");
	}

}
