package de.asskomm.web.page;

import java.util.List;

/**
 * Several filters of one sort folded into a menu.
 *
 * @param id stable over all states of the page
 * @param label the sort, or the filter that applies
 * @param active whether one of them applies
 * @param choices the filters, the first of them removes the filter
 */
record FilterMenu(String id, String label, boolean active, List<Chip> choices) {

}
