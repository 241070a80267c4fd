package de.asskomm.web.page;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The projects of the network.
 *
 * @param menus filters by field of action, district and state
 * @param filtered whether any filter applies
 * @param projects the projects, newest first
 * @param olderHref where older ones are; absent at the end
 * @param files the same list as files; none for people without an account
 */
record ProjectListView(List<FilterMenu> menus, boolean filtered, List<Teaser> projects, @Nullable String olderHref,
		List<Link> files) {

}
