package dev.asskomm.benchmarks;

import java.util.List;

/**
 * Figures that are only told, many at once.
 *
 * @param title what it tells
 * @param columns the headings
 * @param rows texts and numbers, one per column
 */
record Table(String title, List<String> columns, List<List<Object>> rows) {

	Table {
		columns = List.copyOf(columns);
		rows = List.copyOf(rows);
	}

}
