package de.asskomm.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A file with a table: an Excel workbook or a text whose values are separated. Which one
 * it is, its content decides.
 */
public final class TableFile {

	/** Greatest size of a file, in bytes. */
	public static final long MAXIMUM_BYTES = 20L << 20;

	/** Greatest number of rows below the headings. */
	public static final int MAXIMUM_ROWS = 10_000;

	/** Greatest number of columns. */
	public static final int MAXIMUM_COLUMNS = 60;

	/** Greatest number of characters of all cells together. */
	static final long MAXIMUM_CHARACTERS = 20_000_000;

	private static final int HEAD = 8;

	private static final long MEGABYTE = 1L << 20;

	private TableFile() {
	}

	/**
	 * Reads the rows that say something, the headings first. Of a workbook the first
	 * sheet that is not hidden is read, and of formulas what they yielded last.
	 * @param file the file
	 * @return at least one row
	 * @throws IOException if it cannot be read
	 * @throws UnreadableTable if it is no table, or a larger one than can be read
	 */
	public static List<TableRow> read(Path file) throws IOException, UnreadableTable {
		long size = Files.size(file);
		if (size > MAXIMUM_BYTES) {
			throw tooLarge();
		}
		List<TableRow> rows = rows(file);
		if (rows.isEmpty()) {
			throw new UnreadableTable("project.import.empty");
		}
		return rows;
	}

	/**
	 * The refusal of a file that has more than {@link #MAXIMUM_BYTES}.
	 * @return the refusal
	 */
	public static UnreadableTable tooLarge() {
		return new UnreadableTable("project.import.too-large", MAXIMUM_BYTES / MEGABYTE);
	}

	private static List<TableRow> rows(Path file) throws IOException, UnreadableTable {
		String head = head(file);
		if (head.startsWith("PK\u0003\u0004")) {
			return WorkbookFile.read(file);
		}
		if (head.startsWith("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1")) {
			throw new UnreadableTable("project.import.closed");
		}
		// what other programs call a table as well: a document, or a page of the web
		if (head.startsWith("%PDF-") || head.startsWith("{\\rtf") || head.stripLeading().startsWith("<")) {
			throw new UnreadableTable("project.import.type");
		}
		return SeparatedText.read(Files.readAllBytes(file));
	}

	private static String head(Path file) throws IOException {
		try (InputStream content = Files.newInputStream(file)) {
			return new String(content.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
		}
	}

}
