package de.asskomm.web.page;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The page on which a table of projects is checked and imported.
 *
 * @param acting for whom the projects are imported
 * @param columns what can stand in the table
 * @param checked what the check found; absent before
 * @param errors message by field name
 */
record ProjectImportView(Who acting, List<Column> columns, @Nullable Checked checked, Map<String, String> errors) {

	/**
	 * A column of the table.
	 *
	 * @param heading its heading
	 * @param required whether every table needs it
	 * @param text what stands in it
	 */
	record Column(String heading, boolean required, String text) {
	}

	/**
	 * What the check found.
	 *
	 * @param tone {@code success}, {@code info} or {@code danger}
	 * @param heading the result in one sentence
	 * @param text what follows from it
	 * @param facts how many projects are new, changed or as they are
	 * @param unknown which columns are left out; absent if none is
	 * @param lines what has to be mended
	 * @param more that there is more to be mended than is shown; absent if there is not
	 * @param offer what can be imported now; absent if there is nothing, or an error
	 */
	record Checked(String tone, String heading, String text, List<Fact> facts, @Nullable String unknown,
			List<Line> lines, @Nullable String more, @Nullable Offer offer) {
	}

	/**
	 * What has to be mended in a row.
	 *
	 * @param line its number
	 * @param column heading of the column; empty if it is about the whole row
	 * @param text what to do
	 */
	record Line(String line, String column, String text) {
	}

	/**
	 * A table that can be imported.
	 *
	 * @param file under which identifier the file waits
	 * @param button what the button says
	 */
	record Offer(String file, String button) {
	}

}
