package de.asskomm.web.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.LongStream;

import de.asskomm.municipality.Ags;
import de.asskomm.municipality.DistrictKey;
import de.asskomm.municipality.Location;
import de.asskomm.organisation.Organisation;
import de.asskomm.organisation.OrganisationId;
import de.asskomm.web.wording.Alphabet;
import de.asskomm.web.wording.Wording;
import org.jspecify.annotations.Nullable;

/**
 * How many projects there are where. Projects whose owner is not named have no place.
 *
 * @param filters the views and the filters
 * @param summary how many projects and towns, in words
 * @param spots the towns, the one with most projects first, so that small circles lie on
 * large ones
 * @param elsewhere how many projects have no place; absent if all have one
 * @param scale circles of the legend
 * @param district key of the district that the projects are narrowed to, if they are
 */
record ProjectMapView(ProjectFilters filters, String summary, List<Spot> spots, @Nullable String elsewhere,
		List<Circle> scale, @Nullable String district) {

	/** Radius of the greatest circle. */
	private static final double GREATEST = 26;

	/** Radius of a single project where there is room for it. */
	private static final double SINGLE = 9;

	/**
	 * Radius of the smallest circle that is still seen, even beside a town of thousands.
	 */
	private static final double SMALLEST = 4;

	/** From this radius on the number fits into the circle. */
	private static final double ROOM = 8.5;

	/** Where a finger or a pointer finds even the smallest circle. */
	private static final double REACH = 11;

	/**
	 * A town.
	 *
	 * @param name its name
	 * @param projects the number of projects in words
	 * @param number the number of projects
	 * @param href the list narrowed to it
	 * @param point where it is
	 * @param circle the circle
	 */
	record Spot(String name, String projects, String number, String href, MapPoint point, Circle circle) {

	}

	/**
	 * A circle whose area stands for a number of projects, as far as it can be seen.
	 *
	 * @param radius its radius
	 * @param reach radius of what reacts to a pointer
	 * @param number what stands in it; absent where it has no room
	 * @param text the number of projects in words
	 */
	record Circle(String radius, String reach, @Nullable String number, String text) {

		static Circle of(long projects, long most, Wording wording) {
			double radius = Math.max(SMALLEST, Math.min(SINGLE, GREATEST / Math.sqrt(most)) * Math.sqrt(projects));
			String number = wording.number(projects);
			return new Circle(decimal(radius), decimal(Math.max(radius, REACH)),
					(radius >= ROOM * Math.max(1, number.length() / 2.0)) ? number : null,
					wording.counted("practice.map.projects", projects));
		}

		private static String decimal(double length) {
			return String.format(Locale.ROOT, "%.1f", length);
		}

	}

	static ProjectMapView of(ProjectAddress address, Map<OrganisationId, Long> counts, Map<Ags, Location> places,
			Showing showing) {
		Wording wording = showing.wording();
		List<Map.Entry<Organisation, Long>> towns = new ArrayList<>();
		long elsewhere = 0;
		for (Map.Entry<OrganisationId, Long> count : counts.entrySet()) {
			Organisation organisation = showing.organisations().get(count.getKey());
			if (organisation != null && organisation.ags() != null && places.containsKey(organisation.ags())) {
				towns.add(Map.entry(organisation, count.getValue()));
			}
			else {
				elsewhere += count.getValue();
			}
		}
		towns.sort(Comparator.<Map.Entry<Organisation, Long>>comparingLong(Map.Entry::getValue)
			.reversed()
			.thenComparing((town) -> town.getKey().name(), Alphabet::compare));
		long most = towns.isEmpty() ? 1 : towns.getFirst().getValue();
		long placed = towns.stream().mapToLong(Map.Entry::getValue).sum();
		DistrictKey district = address.filter().district();
		return new ProjectMapView(ProjectFilters.of(address, ProjectAddress.MAP, showing),
				wording.text("practice.map.summary", wording.counted("practice.map.projects", placed),
						wording.counted("practice.map.towns", towns.size())),
				towns.stream().map((town) -> spot(town, most, address, places, wording)).toList(),
				(elsewhere > 0) ? wording.text("practice.map.elsewhere", elsewhere) : null,
				LongStream.of(1, Math.round(Math.sqrt(most)), most)
					.distinct()
					.mapToObj((projects) -> Circle.of(projects, most, wording))
					.toList(),
				(district != null) ? district.value() : null);
	}

	private static Spot spot(Map.Entry<Organisation, Long> town, long most, ProjectAddress address,
			Map<Ags, Location> places, Wording wording) {
		Organisation organisation = town.getKey();
		Circle circle = Circle.of(town.getValue(), most, wording);
		Location place = places.get(organisation.ags());
		if (place == null) {
			throw new IllegalStateException("A town on the map has a place");
		}
		return new Spot(organisation.name(), circle.text(), wording.number(town.getValue()),
				address.withOrganisation(organisation.id()).view(ProjectAddress.LIST).toString(), MapPoint.of(place),
				circle);
	}

}
