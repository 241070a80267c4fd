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
 * @param tables further figures
 */
record PartReport(String part, String title, List<String> method, List<Figure> figures, List<Chart> charts,
		List<Table> tables) {

	PartReport {
		method = List.copyOf(method);
		figures = List.copyOf(figures);
		charts = List.copyOf(charts);
		tables = List.copyOf(tables);
	}

	PartReport(String part, String title, List<String> method, List<Figure> figures, List<Chart> charts) {
		this(part, title, method, figures, charts, List.of());
	}

	/** Whether everything that is asked is reached. */
	boolean isReached() {
		return this.figures.stream().noneMatch((figure) -> Boolean.FALSE.equals(figure.reached()));
	}

}
