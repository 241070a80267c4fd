package de.asskomm.web.page;

import org.jspecify.annotations.Nullable;

/**
 * What stands around every page: head strip, navigation, own organisation.
 *
 * @param headStrip the operator's text in the head strip; without it the strip says that
 * this is a test
 * @param section the entry of the navigation that the page belongs to
 * @param query what stands in the search field
 * @param viewer who looks at the page; absent when signed out
 */
record Frame(@Nullable String headStrip, Section section, String query, @Nullable Viewer viewer) {

	public String current(String name) {
		return this.section.name().equals(name) ? "page" : "";
	}

}
