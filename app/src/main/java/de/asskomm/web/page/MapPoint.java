package de.asskomm.web.page;

import de.asskomm.municipality.Location;

/**
 * A point on the map of Saxony. The map is an equirectangular projection.
 *
 * @param x from the left edge of the map, 0 to 600
 * @param y from its upper edge, 0 to 459
 */
record MapPoint(long x, long y) {

	// The map's north-west corner, and its units per degree.
	private static final double WEST = 11.8739;

	private static final double NORTH = 51.685;

	private static final double PER_DEGREE_EAST = 185.870;

	private static final double PER_DEGREE_SOUTH = 295.033;

	private static final int MARGIN = 6;

	static MapPoint of(Location location) {
		return new MapPoint(Math.round(MARGIN + (location.lon() - WEST) * PER_DEGREE_EAST),
				Math.round(MARGIN + (NORTH - location.lat()) * PER_DEGREE_SOUTH));
	}

}
