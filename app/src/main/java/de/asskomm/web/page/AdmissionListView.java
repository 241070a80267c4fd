package de.asskomm.web.page;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The organisations as the prevention council keeps them.
 *
 * @param filters narrow the list
 * @param heading how many there are on the page
 * @param lines the organisations
 * @param nextHref the following page
 */
record AdmissionListView(List<Chip> filters, String heading, List<Line> lines, @Nullable String nextHref) {

	/**
	 * An organisation.
	 *
	 * @param mark its mark
	 * @param name its name
	 * @param href the page on which it is changed
	 * @param type its kind
	 * @param state how far it takes part
	 * @param note what is missing, or since when there is an agreement
	 */
	record Line(Mark mark, String name, String href, String type, String state, String note) {
	}

}
