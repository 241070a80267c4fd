package dev.asskomm.benchmarks;

import java.util.List;

/**
 * What one part found out.
 *
 * @param part the part's name
 * @param title its heading
 * @param method how it was measured, in paragraphs
 * @param figures the figures
 * @param charts the charts
 */
record PartReport(String part, String title, List<String> method, List<Figure> figures, List<Chart> charts) {

	PartReport {
		method = List.copyOf(method);
		figures = List.copyOf(figures);
		charts = List.copyOf(charts);
	}

	/** Whether everything that is asked is reached. */
	boolean isReached() {
		return this.figures.stream().noneMatch((figure) -> Boolean.FALSE.equals(figure.reached()));
	}

}
