package de.asskomm.web.page;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The register of municipalities.
 *
 * @param query what was typed
 * @param districts the districts
 * @param sizes the size classes
 * @param heading how many match, in words
 * @param filtered whether anything narrows the list
 * @param items the municipalities of this page
 * @param nextHref the next ones; absent at the end
 */
record MunicipalitiesView(String query, List<Choice> districts, List<Choice> sizes, String heading, boolean filtered,
		List<Line> items, @Nullable String nextHref) {

	/**
	 * A municipality as a line.
	 *
	 * @param href its page
	 * @param mark its mark
	 * @param name its name
	 * @param kind its legal kind
	 * @param district its district
	 * @param population number of inhabitants
	 * @param member whether it takes part in the platform
	 */
	record Line(String href, Mark mark, String name, String kind, String district, int population, boolean member) {

	}

}
