package de.asskomm.web.export;

import java.io.IOException;
import java.io.OutputStream;

/**
 * The kinds of files that tables are exported as.
 */
public enum TableFormat {

	/** Text with semicolons, as German spreadsheets open it. */
	CSV("csv", "text/csv;charset=UTF-8") {
		@Override
		TableWriter open(OutputStream file, String name) throws IOException {
			return new CsvWriting(file);
		}
	},

	/** A workbook. */
	XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
		@Override
		TableWriter open(OutputStream file, String name) {
			return new XlsxWriting(file, name);
		}
	};

	private final String extension;

	private final String mediaType;

	TableFormat(String extension, String mediaType) {
		this.extension = extension;
		this.mediaType = mediaType;
	}

	String extension() {
		return this.extension;
	}

	String mediaType() {
		return this.mediaType;
	}

	/**
	 * Begins a table.
	 * @param file receives it
	 * @param name what it is called
	 */
	abstract TableWriter open(OutputStream file, String name) throws IOException;

}
