package de.asskomm.municipality;

/**
 * A place on the earth, in WGS 84.
 *
 * @param lat latitude in degrees, -90 to 90
 * @param lon longitude in degrees, -180 to 180
 */
public record Location(double lat, double lon) {

	/**
	 * Checks the range.
	 * @throws IllegalArgumentException if a coordinate is no number or out of range
	 */
	public Location {
		if (!(Math.abs(lat) <= 90) || !(Math.abs(lon) <= 180)) {
			throw new IllegalArgumentException("A location has a latitude of ±90° and a longitude of ±180° at most");
		}
	}

}
