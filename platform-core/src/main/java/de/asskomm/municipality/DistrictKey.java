package de.asskomm.municipality;

/**
 * Key of a Saxon district or independent city.
 *
 * @param value five digits, starting with 14
 */
public record DistrictKey(String value) {

	public DistrictKey {
		if (!value.matches("14[0-9]{3}")) {
			throw new IllegalArgumentException("Not the key of a Saxon district: " + value);
		}
	}

}
