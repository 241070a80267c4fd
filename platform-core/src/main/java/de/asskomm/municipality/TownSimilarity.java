package de.asskomm.municipality;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * How alike two municipalities are, part by part. It is the same from both sides, and
 * complete between a municipality and itself.
 *
 * @param town the other municipality, that which is like the one asked about
 * @param distanceKm how far apart the two lie, in kilometres along the great circle
 * @param parts how alike they are in each part that can be told, from 0 to 1
 */
public record TownSimilarity(Municipality town, double distanceKm, Map<Part, Double> parts) {

	/** A part counts among the reasons from here on. */
	private static final double NOTEWORTHY = .5;

	private static final double EARTH_RADIUS_KM = 6371;

	/** Over this distance nearness halves: a district of Saxony is about as wide. */
	private static final double HALVING_KM = 30;

	public TownSimilarity {
		parts = Collections.unmodifiableMap(new EnumMap<>(parts));
	}

	/**
	 * Compares two municipalities.
	 * @param asked the one for which similar ones are looked for
	 * @param askedProfile what it tells of
	 * @param town the other
	 * @param townProfile what that one tells of
	 * @return how alike they are
	 */
	public static TownSimilarity between(Municipality asked, FieldProfile askedProfile, Municipality town,
			FieldProfile townProfile) {
		double distance = distance(asked.location(), town.location());
		Map<Part, Double> parts = new EnumMap<>(Part.class);
		parts.put(Part.POPULATION, population(asked.population(), town.population()));
		parts.put(Part.KIND, kind(asked.kind(), town.kind()));
		if (belongsToDistrict(asked) || belongsToDistrict(town) || asked.ags().equals(town.ags())) {
			parts.put(Part.DISTRICT, same(asked.district().key(), town.district().key()));
		}
		parts.put(Part.POLICE_DIRECTORATE, same(asked.policeDirectorate(), town.policeDirectorate()));
		parts.put(Part.DISTANCE, Math.pow(.5, distance / HALVING_KM));
		OptionalDouble fields = askedProfile.similarity(townProfile);
		if (fields.isPresent()) {
			parts.put(Part.FIELDS_OF_ACTION, fields.getAsDouble());
		}
		return new TownSimilarity(town, distance, parts);
	}

	/**
	 * How alike they are altogether: the mean of the parts by their weights. A part that
	 * cannot be told counts neither for nor against.
	 * @return 0 for nothing in common to 1 for the same
	 */
	public double value() {
		double weights = this.parts.keySet().stream().mapToDouble(Part::weight).sum();
		return this.parts.entrySet().stream().mapToDouble((part) -> part.getKey().weight * part.getValue()).sum()
				/ weights;
	}

	/**
	 * Why they are alike.
	 * @return the parts in which they resemble each other, the one that adds most first
	 */
	public List<Part> reasons() {
		return this.parts.entrySet()
			.stream()
			.filter((part) -> part.getValue() >= NOTEWORTHY)
			.sorted(Comparator.comparingDouble((Map.Entry<Part, Double> part) -> part.getKey().weight * part.getValue())
				.reversed())
			.map(Map.Entry::getKey)
			.toList();
	}

	/**
	 * The other's population as people say it: „7.000“, not 7,038.
	 * @return the number of inhabitants with two figures that count
	 */
	public int roundedPopulation() {
		int figures = 2;
		return BigDecimal.valueOf(this.town.population()).round(new MathContext(figures)).intValueExact();
	}

	/** Twice as large is nearly as good, ten times as large is another world. */
	private static double population(int one, int other) {
		double orders = Math.abs(Math.log10(Math.max(1, one)) - Math.log10(Math.max(1, other)));
		return Math.max(0, 1 - orders);
	}

	private static double kind(MunicipalityKind one, MunicipalityKind other) {
		if (one == other) {
			return 1;
		}
		boolean towns = one != MunicipalityKind.RURAL_MUNICIPALITY && other != MunicipalityKind.RURAL_MUNICIPALITY;
		return towns ? .5 : 0;
	}

	/** Two cities that are their own districts could never share one. */
	private static boolean belongsToDistrict(Municipality municipality) {
		return municipality.kind() != MunicipalityKind.INDEPENDENT_CITY;
	}

	private static double same(Object one, Object other) {
		return one.equals(other) ? 1 : 0;
	}

	private static double distance(Location one, Location other) {
		double lat = Math.toRadians(other.lat() - one.lat());
		double lon = Math.toRadians(other.lon() - one.lon());
		double haversine = Math.pow(Math.sin(lat / 2), 2) + Math.cos(Math.toRadians(one.lat()))
				* Math.cos(Math.toRadians(other.lat())) * Math.pow(Math.sin(lon / 2), 2);
		return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(haversine)));
	}

	/**
	 * What is compared. The weights add up to 1; the decision record tells how they came
	 * about.
	 */
	public enum Part {

		/**
		 * Number of inhabitants, by its order of magnitude. By far the most weight:
		 * means, staff and duties follow from it, and a solution travels where they are
		 * alike.
		 */
		POPULATION(.40),

		/** What they tell of: towns with the same troubles have something to tell. */
		FIELDS_OF_ACTION(.20),

		/** How near they lie: people can visit each other, and share what they buy. */
		DISTANCE(.15),

		/**
		 * Legal kind; among towns half. It decides on duties such as an own office of
		 * public order, but most of that follows from the population already.
		 */
		KIND(.10),

		/** Same district: the same youth welfare office, the same social services. */
		DISTRICT(.10),

		/**
		 * Same police directorate: the same partner for prevention. Little weight, since
		 * whoever shares a district shares it as well.
		 */
		POLICE_DIRECTORATE(.05);

		private final double weight;

		Part(double weight) {
			this.weight = weight;
		}

		/**
		 * How much it counts.
		 * @return its share of the whole
		 */
		public double weight() {
			return this.weight;
		}

	}

}
