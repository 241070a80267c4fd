package de.asskomm.web.export;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/**
 * Writes a table row by row. It is complete once it is closed.
 */
interface TableWriter extends Closeable {

	/** Writes the headings of the columns, first and once. */
	void headings(List<String> headings) throws IOException;

	/** Writes a row. */
	void row(List<Cell> cells) throws IOException;

	/** Lets go of the rows that were written. */
	void flush() throws IOException;

	/**
	 * Says something about the table that is no row of it.
	 * @param note what people read
	 */
	void note(String note) throws IOException;

}
