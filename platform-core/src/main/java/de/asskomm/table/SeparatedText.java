package de.asskomm.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

/**
 * A table as text (CSV), as offices write it: in UTF-8, in Windows-1252 or as „Unicode
 * text“, separated by semicolons, commas or tabulators.
 */
final class SeparatedText {

	private static final List<Character> SEPARATORS = List.of(';', ',', '\t');

	/** How Excel tells itself the separator; the line is none of the table's. */
	private static final Pattern TOLD = Pattern.compile("(?i)sep=([;,\\t])(?:\\r\\n|\\r|\\n)");

	/** Begins a line that is no row, such as that an export was cut. */
	private static final String NOTE = "#";

	private static final Charset WINDOWS = Charset.forName("windows-1252");

	private static final char BYTE_ORDER_MARK = '\uFEFF';

	private SeparatedText() {
	}

	/**
	 * Reads a table.
	 * @param content the file's content
	 * @return the rows that say something
	 * @throws UnreadableTable if it is none
	 */
	static List<TableRow> read(byte[] content) throws UnreadableTable {
		String text = decode(content);
		if (text.codePoints().anyMatch(SeparatedText::isNoText)) {
			throw new UnreadableTable("project.import.type");
		}
		Matcher told = TOLD.matcher(text);
		if (told.lookingAt()) {
			return read(text.substring(told.end()), told.group(1).charAt(0));
		}
		return read(text, separator(text));
	}

	private static List<TableRow> read(String text, char separator) throws UnreadableTable {
		TableRows rows = new TableRows();
		int number = 0;
		try (CsvReader<CsvRecord> records = CsvReader.builder()
			.fieldSeparator(separator)
			.skipEmptyLines(false)
			.allowUnclosedQuote(false)
			.extraFieldStrategy(FieldMismatchStrategy.IGNORE)
			.missingFieldStrategy(FieldMismatchStrategy.IGNORE)
			.ofCsvRecord(text)) {
			for (CsvRecord one : records) {
				number++;
				if (one.getFieldCount() > 1 || !one.getField(0).startsWith(NOTE)) {
					rows.add(number, one.getFields().stream().map(SeparatedText::plain).toList(), Set.of());
				}
			}
		}
		catch (CsvParseException ex) {
			throw new UnreadableTable("project.import.quotes", number + 1);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("A text in memory can always be read", ex);
		}
		return rows.all();
	}

	/**
	 * A cell with line breaks as everywhere, and without the apostrophe that keeps
	 * programs for tables from taking a text for a formula.
	 */
	private static String plain(String cell) {
		return TableText.original(cell).replace("\r\n", "\n").replace('\r', '\n');
	}

	/** The one that stands most often in the first line, outside of quotes. */
	private static char separator(String text) {
		int[] found = new int[SEPARATORS.size()];
		boolean quoted = false;
		boolean told = false;
		for (int at = 0; at < text.length(); at++) {
			char letter = text.charAt(at);
			if (letter == '"') {
				quoted = !quoted;
			}
			else if (!quoted && (letter == '\n' || letter == '\r')) {
				if (told) {
					break;
				}
			}
			else if (!quoted && SEPARATORS.contains(letter)) {
				found[SEPARATORS.indexOf(letter)]++;
			}
			told |= !Character.isWhitespace(letter);
		}
		int most = 0;
		for (int candidate = 1; candidate < found.length; candidate++) {
			most = (found[candidate] > found[most]) ? candidate : most;
		}
		return SEPARATORS.get(most);
	}

	private static String decode(byte[] content) throws UnreadableTable {
		boolean little = content.length > 1 && content[0] == (byte) 0xFF && content[1] == (byte) 0xFE;
		boolean big = content.length > 1 && content[0] == (byte) 0xFE && content[1] == (byte) 0xFF;
		if (little || big) {
			return told(decode(content, StandardCharsets.UTF_16));
		}
		for (byte one : content) {
			if (one >= 0 && isNoText(one)) {
				throw new UnreadableTable("project.import.type");
			}
		}
		return told(decode(content, StandardCharsets.UTF_8).or(() -> decode(content, WINDOWS)));
	}

	private static String told(Optional<String> decoded) throws UnreadableTable {
		String text = decoded.orElseThrow(() -> new UnreadableTable("project.import.encoding"));
		return (!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) ? text.substring(1) : text;
	}

	private static Optional<String> decode(byte[] content, Charset encoding) {
		try {
			return Optional.of(encoding.newDecoder()
				.onMalformedInput(CodingErrorAction.REPORT)
				.onUnmappableCharacter(CodingErrorAction.REPORT)
				.decode(ByteBuffer.wrap(content))
				.toString());
		}
		catch (CharacterCodingException ex) {
			// in another encoding, or none
			return Optional.empty();
		}
	}

	/** A letter that only files have that are no text. */
	private static boolean isNoText(int letter) {
		return letter < ' ' && letter != '\t' && letter != '\n' && letter != '\r' && letter != '\f'
				&& letter != '\u000B';
	}

}
