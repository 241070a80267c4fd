package de.asskomm.municipality;

/**
 * Amtlicher Gemeindeschlüssel of a Saxon municipality.
 *
 * @param value eight digits, starting with 14
 */
public record Ags(String value) {

	public Ags {
		if (!value.matches("14[0-9]{6}")) {
			throw new IllegalArgumentException("Not the key of a Saxon municipality: " + value);
		}
	}

}
