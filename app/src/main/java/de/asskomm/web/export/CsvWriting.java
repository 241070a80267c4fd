package de.asskomm.web.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;

import de.asskomm.table.TableText;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

/**
 * A table as text: semicolons, decimal commas and a byte order mark, because German
 * spreadsheets take anything else for something it is not.
 */
final class CsvWriting implements TableWriter {

	private static final char BYTE_ORDER_MARK = '\ufeff';

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

	private final CsvWriter csv;

	CsvWriting(OutputStream file) throws IOException {
		Writer text = new BufferedWriter(new OutputStreamWriter(file, StandardCharsets.UTF_8));
		text.write(BYTE_ORDER_MARK);
		this.csv = CsvWriter.builder().fieldSeparator(';').lineDelimiter(LineDelimiter.CRLF).build(text);
	}

	@Override
	public void headings(List<String> headings) {
		this.csv.writeRecord(headings);
	}

	@Override
	public void row(List<Cell> cells) {
		this.csv.writeRecord(cells.stream().map(CsvWriting::text).toList());
	}

	@Override
	public void flush() throws IOException {
		this.csv.flush();
	}

	/** A line that begins with #, which is no row for programs either. */
	@Override
	public void note(String note) {
		this.csv.writeComment(" " + note);
	}

	@Override
	public void close() throws IOException {
		this.csv.close();
	}

	private static String text(Cell cell) {
		return switch (cell) {
			case Cell.Text text -> TableText.guarded(text.text());
			case Cell.Amount amount -> decimal(amount.euro());
			case Cell.Figure figure -> decimal(figure.value());
			case Cell.Day day -> DAY.format(day.day());
		};
	}

	private static String decimal(BigDecimal number) {
		return number.toPlainString().replace('.', ',');
	}

}
