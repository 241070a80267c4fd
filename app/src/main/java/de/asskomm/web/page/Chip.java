package de.asskomm.web.page;

/**
 * A filter as a link.
 *
 * @param id stable over all states of the page: focus stays on it
 * @param label what it filters by
 * @param href the page with this filter
 * @param current whether it applies now
 */
record Chip(String id, String label, String href, boolean current) {

}
