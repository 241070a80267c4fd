package de.asskomm.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Collects the rows of a table and holds them to the bounds, so that no file fills the
 * memory.
 */
final class TableRows {

	private final List<TableRow> rows = new ArrayList<>();

	private long characters;

	/**
	 * Adds a row unless it is empty.
	 * @param number its number, from 1
	 * @param cells what its cells say
	 * @param failed numbers of the cells that show an error
	 * @throws UnreadableTable if the table is too large with it
	 */
	void add(int number, List<String> cells, Set<Integer> failed) throws UnreadableTable {
		List<String> told = withoutEnd(cells);
		TableRow row = new TableRow(number, told, failed);
		if (row.isBlank()) {
			return;
		}
		if (told.size() > TableFile.MAXIMUM_COLUMNS) {
			throw new UnreadableTable("project.import.columns", TableFile.MAXIMUM_COLUMNS);
		}
		// the headings are no row of the table's content
		if (this.rows.size() > TableFile.MAXIMUM_ROWS) {
			throw new UnreadableTable("project.import.rows", TableFile.MAXIMUM_ROWS);
		}
		this.characters += told.stream().mapToLong(String::length).sum();
		if (this.characters > TableFile.MAXIMUM_CHARACTERS) {
			throw new UnreadableTable("project.import.text");
		}
		this.rows.add(row);
	}

	List<TableRow> all() {
		return this.rows;
	}

	private static List<String> withoutEnd(List<String> cells) {
		int size = cells.size();
		while (size > 0 && cells.get(size - 1).isBlank()) {
			size--;
		}
		return cells.subList(0, size);
	}

}
