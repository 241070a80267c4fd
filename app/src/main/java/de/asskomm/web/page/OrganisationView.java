package de.asskomm.web.page;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A municipality or another organisation: who it is and what it can tell.
 *
 * @param mark its mark
 * @param name its name
 * @param nameSorbian its Sorbian name
 * @param lines what stands below the name
 * @param type type of organisation
 * @param member whether it takes part in the platform
 * @param facts what the register says
 * @param place where it lies on the map
 * @param entries what it shares, newest first
 * @param allHref all its posts
 * @param contact how to write to it; absent when the reader may not
 */
record OrganisationView(Mark mark, String name, @Nullable String nameSorbian, List<String> lines, String type,
		boolean member, List<Fact> facts, @Nullable Place place, List<Teaser> entries, @Nullable String allHref,
		PostView.@Nullable Contact contact) {

	/**
	 * A place on the map of Saxony.
	 *
	 * @param x from the left edge of the map, 0 to 600
	 * @param y from its upper edge, 0 to 459
	 * @param district key of the district
	 * @param description the map in words
	 */
	record Place(long x, long y, String district, String description) {

	}

}
