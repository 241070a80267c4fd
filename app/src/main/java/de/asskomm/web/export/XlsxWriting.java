package de.asskomm.web.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A table as a workbook. Texts are typed and formatted as texts, so that no spreadsheet
 * calculates with what somebody wrote, also after it was edited; they stand in their
 * cells, as an index of all texts would have to be kept until the end.
 */
final class XlsxWriting implements TableWriter {

	private static final String EURO = "#,##0.00\\ \"€\"";

	private static final String NUMBER = "0.##";

	private static final String DAY = "dd.mm.yyyy";

	private static final String TEXT = "@";

	private static final String INK = "0B1A4F";

	private static final int NARROW = 22;

	private static final int WIDE = 42;

	private final Workbook workbook;

	private final Worksheet sheet;

	private final List<String> notes = new ArrayList<>();

	private int rows;

	private int columns;

	XlsxWriting(OutputStream file, String name) {
		this.workbook = new Workbook(file, "ASSKomm", null);
		this.workbook.properties().setTitle(name);
		this.sheet = this.workbook.newWorksheet(name);
	}

	@Override
	public void headings(List<String> headings) {
		this.columns = headings.size();
		for (int column = 0; column < this.columns; column++) {
			this.sheet.inlineString(0, column, headings.get(column));
			this.sheet.style(0, column).bold().fontColor("FFFFFF").fillColor(INK).wrapText(true).set();
			this.sheet.width(column, NARROW);
		}
		this.sheet.freezePane(2, 1);
		this.rows = 1;
	}

	@Override
	public void row(List<Cell> cells) {
		for (int column = 0; column < cells.size(); column++) {
			cell(column, cells.get(column));
		}
		this.rows++;
	}

	private void cell(int column, Cell cell) {
		switch (cell) {
			case Cell.Text text -> {
				if (!text.text().isEmpty()) {
					this.sheet.inlineString(this.rows, column, text.text());
					format(column, TEXT);
				}
			}
			case Cell.Amount amount -> {
				this.sheet.value(this.rows, column, amount.euro());
				format(column, EURO);
			}
			case Cell.Figure figure -> {
				this.sheet.value(this.rows, column, figure.value());
				format(column, NUMBER);
			}
			case Cell.Day day -> {
				this.sheet.value(this.rows, column, day.day());
				format(column, DAY);
			}
		}
	}

	private void format(int column, String format) {
		this.sheet.style(this.rows, column).format(format).verticalAlignment("top").set();
	}

	@Override
	public void flush() throws IOException {
		this.sheet.flush();
	}

	/** On a sheet of its own. */
	@Override
	public void note(String note) {
		this.notes.add(note);
	}

	@Override
	public void close() throws IOException {
		this.sheet.setAutoFilter(0, 0, Math.max(this.rows - 1, 1), Math.max(this.columns - 1, 0));
		this.sheet.close();
		if (!this.notes.isEmpty()) {
			Worksheet second = this.workbook.newWorksheet("Hinweise");
			for (int row = 0; row < this.notes.size(); row++) {
				second.inlineString(row, 0, this.notes.get(row));
			}
			second.width(0, WIDE);
		}
		this.workbook.close();
	}

}
