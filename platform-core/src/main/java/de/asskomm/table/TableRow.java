package de.asskomm.table;

import java.util.List;
import java.util.Set;

/**
 * A row of a table that says something.
 *
 * @param number its number as programs for tables count, from 1 and with empty rows
 * @param cells what its cells say, from the left; line breaks are single line feeds
 * @param failed numbers of the cells, from 0, that show an error in place of a value
 */
public record TableRow(int number, List<String> cells, Set<Integer> failed) {

	public TableRow {
		cells = List.copyOf(cells);
		failed = Set.copyOf(failed);
	}

	/**
	 * A row without errors.
	 * @param number its number, from 1
	 * @param cells what its cells say
	 */
	public TableRow(int number, List<String> cells) {
		this(number, cells, Set.of());
	}

	/**
	 * What a cell says.
	 * @param place number of the cell, from 0
	 * @return its text, empty where there is none
	 */
	public String cell(int place) {
		return (place < this.cells.size()) ? this.cells.get(place) : "";
	}

	/** Whether it says nothing at all. */
	boolean isBlank() {
		return this.failed.isEmpty() && this.cells.stream().allMatch(String::isBlank);
	}

}
