package de.asskomm.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import de.asskomm.attachment.AttachmentType;
import de.asskomm.attachment.OfficeFiles;
import de.asskomm.outcome.Outcome;
import org.jspecify.annotations.Nullable;

import org.springframework.util.unit.DataSize;

/**
 * A workbook of Excel (Office Open XML). Only what a table is made of is read: the first
 * sheet that is not hidden, its texts, and which numbers are days or percentages. Every
 * number that decides how much memory is needed is bounded.
 */
final class WorkbookFile {

	/**
	 * What a file may unpack to; a table of the greatest size has half as much.
	 */
	static final DataSize MAXIMUM_UNPACKED = DataSize.ofMegabytes(100);

	/** Columns of a sheet, as Excel has them. */
	private static final int SHEET_COLUMNS = 16_384;

	/** Rows of a sheet, as Excel has them. */
	private static final int SHEET_ROWS = 1_048_576;

	private static final int MAXIMUM_RELATIONSHIPS = 10_000;

	private static final int MAXIMUM_FORMATS = 100_000;

	private static final XMLInputFactory XML = xml();

	private final ZipFile archive;

	private WorkbookFile(ZipFile archive) {
		this.archive = archive;
	}

	/**
	 * Reads the first visible sheet.
	 * @param file a file that begins as a ZIP archive does
	 * @return its rows that say something
	 * @throws IOException if the file cannot be read
	 * @throws UnreadableTable if it is no workbook, or one that nobody should open
	 */
	static List<TableRow> read(Path file) throws IOException, UnreadableTable {
		requireWorkbook(file);
		try (ZipFile archive = new ZipFile(file.toFile())) {
			return new WorkbookFile(archive).rows();
		}
		catch (ZipException | XMLStreamException ex) {
			throw damaged();
		}
	}

	private static void requireWorkbook(Path file) throws IOException, UnreadableTable {
		switch (OfficeFiles.inspect(file, MAXIMUM_UNPACKED)) {
			case Outcome.Done<AttachmentType>(AttachmentType type) -> {
				if (type != AttachmentType.XLSX) {
					throw new UnreadableTable("project.import.type");
				}
			}
			case Outcome.Invalid<AttachmentType> invalid -> throw switch (invalid.violations().getFirst().code()) {
				case "attachment.bomb" -> new UnreadableTable("project.import.bomb");
				case "attachment.macros" -> new UnreadableTable("project.import.macros");
				case "attachment.closed" -> new UnreadableTable("project.import.closed");
				case "attachment.type" -> new UnreadableTable("project.import.type");
				default -> damaged();
			};
			case Outcome.Stale<AttachmentType> _ -> throw new IllegalStateException("A file cannot be stale");
		}
	}

	/** The refusal of a workbook whose parts do not fit together. */
	static UnreadableTable damaged() {
		return new UnreadableTable("project.import.damaged");
	}

	private List<TableRow> rows() throws IOException, XMLStreamException, UnreadableTable {
		String workbook = relationships("").stream()
			.filter((one) -> one.isOf("officeDocument"))
			.map(Relationship::target)
			.findFirst()
			.orElseThrow(WorkbookFile::damaged);
		List<Relationship> parts = relationships(workbook);
		Outline outline = outline(workbook);
		String sheet = parts.stream()
			.filter((one) -> one.id().equals(outline.sheet()))
			.map(Relationship::target)
			.findFirst()
			.orElseThrow(WorkbookFile::damaged);
		List<String> texts = read(target(parts, "sharedStrings"), this::texts).orElse(List.of());
		List<NumberFormat> formats = read(target(parts, "styles"), this::formats).orElse(List.of());
		return read(sheet, (xml) -> new SheetReader(xml, texts, formats, outline.from1904()).rows())
			.orElseThrow(WorkbookFile::damaged);
	}

	/**
	 * What belongs to a part of the file.
	 *
	 * @param id under which identifier
	 * @param type what it is
	 * @param target name of the part
	 */
	private record Relationship(String id, String type, String target) {

		boolean isOf(String kind) {
			return this.type.endsWith("/" + kind);
		}

	}

	/**
	 * What the workbook itself says.
	 *
	 * @param sheet identifier of the first sheet that is not hidden
	 * @param from1904 whether days are counted from 1904
	 */
	private record Outline(String sheet, boolean from1904) {
	}

	/** Reads a part of the file. */
	@FunctionalInterface
	private interface PartReader<T> {

		T read(XMLStreamReader xml) throws XMLStreamException, UnreadableTable;

	}

	private <T> Optional<T> read(@Nullable String part, PartReader<T> reader)
			throws IOException, XMLStreamException, UnreadableTable {
		ZipEntry entry = (part != null) ? this.archive.getEntry(part) : null;
		if (entry == null) {
			return Optional.empty();
		}
		try (InputStream content = this.archive.getInputStream(entry)) {
			XMLStreamReader xml = XML.createXMLStreamReader(content);
			try {
				return Optional.of(reader.read(xml));
			}
			finally {
				xml.close();
			}
		}
	}

	private static @Nullable String target(List<Relationship> parts, String kind) {
		return parts.stream().filter((one) -> one.isOf(kind)).map(Relationship::target).findFirst().orElse(null);
	}

	/** What belongs to a part, or to the file as a whole. */
	private List<Relationship> relationships(String part) throws IOException, XMLStreamException, UnreadableTable {
		int folder = part.lastIndexOf('/') + 1;
		String list = part.substring(0, folder) + "_rels/" + part.substring(folder) + ".rels";
		return read(list, (xml) -> {
			List<Relationship> found = new ArrayList<>();
			while (xml.hasNext()) {
				if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("Relationship")) {
					String target = attribute(xml, "Target");
					found.add(new Relationship(attribute(xml, "Id"), attribute(xml, "Type"),
							target.startsWith("/") ? target.substring(1) : part.substring(0, folder) + target));
					if (found.size() > MAXIMUM_RELATIONSHIPS) {
						throw damaged();
					}
				}
			}
			return found;
		}).orElseThrow(WorkbookFile::damaged);
	}

	private Outline outline(String workbook) throws IOException, XMLStreamException, UnreadableTable {
		return read(workbook, (xml) -> {
			String sheet = null;
			boolean from1904 = false;
			while (xml.hasNext()) {
				if (xml.next() != XMLStreamConstants.START_ELEMENT) {
					continue;
				}
				if (xml.getLocalName().equals("workbookPr")) {
					from1904 = isTrue(attribute(xml, "date1904"));
				}
				else if (sheet == null && xml.getLocalName().equals("sheet") && !isHidden(attribute(xml, "state"))) {
					sheet = qualified(xml, "id");
				}
			}
			if (sheet == null) {
				throw damaged();
			}
			return new Outline(sheet, from1904);
		}).orElseThrow(WorkbookFile::damaged);
	}

	private static boolean isHidden(String state) {
		return state.equals("hidden") || state.equals("veryHidden");
	}

	/** Texts that cells refer to by their number. */
	private List<String> texts(XMLStreamReader xml) throws XMLStreamException, UnreadableTable {
		List<String> texts = new ArrayList<>();
		long characters = 0;
		while (xml.hasNext()) {
			if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("si")) {
				String text = text(xml, "si");
				characters += text.length();
				if (characters > TableFile.MAXIMUM_CHARACTERS) {
					throw new UnreadableTable("project.import.text");
				}
				texts.add(text);
			}
		}
		return texts;
	}

	/** How numbers are shown, by the number of the cell's style. */
	private List<NumberFormat> formats(XMLStreamReader xml) throws XMLStreamException, UnreadableTable {
		Map<String, String> own = new HashMap<>();
		List<NumberFormat> formats = new ArrayList<>();
		boolean cells = false;
		while (xml.hasNext()) {
			int event = xml.next();
			if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("cellXfs")) {
				cells = false;
			}
			if (event != XMLStreamConstants.START_ELEMENT) {
				continue;
			}
			switch (xml.getLocalName()) {
				case "cellXfs" -> cells = true;
				case "numFmt" -> own.put(attribute(xml, "numFmtId"), attribute(xml, "formatCode"));
				case "xf" -> {
					if (cells) {
						String id = attribute(xml, "numFmtId");
						String code = own.get(id);
						formats.add((code != null) ? NumberFormat.ofCode(code) : NumberFormat.ofNumber(id));
					}
				}
				default -> {
					// fonts, borders and colours say nothing
				}
			}
			if (own.size() + formats.size() > MAXIMUM_FORMATS) {
				throw damaged();
			}
		}
		return formats;
	}

	/**
	 * The text within an element, without what is there for pronouncing it.
	 * @param xml stands at the element's start, and afterwards at its end
	 * @param element its name
	 */
	static String text(XMLStreamReader xml, String element) throws XMLStreamException, UnreadableTable {
		StringBuilder text = new StringBuilder();
		boolean told = false;
		boolean sound = false;
		while (xml.hasNext()) {
			switch (xml.next()) {
				case XMLStreamConstants.START_ELEMENT -> {
					told |= xml.getLocalName().equals("t");
					sound |= xml.getLocalName().equals("rPh");
				}
				case XMLStreamConstants.END_ELEMENT -> {
					if (xml.getLocalName().equals(element)) {
						return plain(text.toString());
					}
					told &= !xml.getLocalName().equals("t");
					sound &= !xml.getLocalName().equals("rPh");
				}
				case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
					if (told && !sound) {
						append(text, xml);
					}
				}
				default -> {
					// comments
				}
			}
		}
		throw damaged();
	}

	/**
	 * The text of an element without others in it.
	 * @param xml stands at the element's start, and afterwards at its end
	 */
	static String value(XMLStreamReader xml) throws XMLStreamException, UnreadableTable {
		StringBuilder value = new StringBuilder();
		while (xml.hasNext()) {
			switch (xml.next()) {
				case XMLStreamConstants.END_ELEMENT -> {
					return plain(value.toString());
				}
				case XMLStreamConstants.START_ELEMENT -> throw damaged();
				case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
					append(value, xml);
				default -> {
					// comments
				}
			}
		}
		throw damaged();
	}

	private static void append(StringBuilder text, XMLStreamReader xml) throws UnreadableTable {
		text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
		if (text.length() > TableFile.MAXIMUM_CHARACTERS) {
			throw new UnreadableTable("project.import.text");
		}
	}

	/** Line breaks as everywhere; Excel writes carriage returns as letters. */
	private static String plain(String text) {
		return text.replace("_x000D_", "").replace("\r\n", "\n").replace('\r', '\n');
	}

	/**
	 * The place that a cell's address names, such as C17.
	 * @param address the address
	 * @return number of the column, from 0
	 */
	static int column(String address) throws UnreadableTable {
		int column = 0;
		for (int at = 0; at < address.length() && address.charAt(at) > '9'; at++) {
			char letter = address.charAt(at);
			if (letter < 'A' || letter > 'Z' || column > SHEET_COLUMNS) {
				throw damaged();
			}
			column = column * 26 + letter - 'A' + 1;
		}
		if (column < 1 || column > SHEET_COLUMNS) {
			throw damaged();
		}
		return column - 1;
	}

	/**
	 * The number of a row.
	 * @param number as the file writes it
	 * @param before number of the row before, 0 for the first
	 * @return the number
	 */
	static int row(String number, int before) throws UnreadableTable {
		if (number.isEmpty()) {
			return before + 1;
		}
		int row = number(number);
		if (row <= before || row > SHEET_ROWS) {
			throw damaged();
		}
		return row;
	}

	/** A number of at most seven digits. */
	static int number(String digits) throws UnreadableTable {
		if (!digits.matches("\\d{1,7}")) {
			throw damaged();
		}
		return Integer.parseInt(digits);
	}

	static boolean isTrue(String value) {
		return value.equals("1") || value.equals("true");
	}

	/** An attribute, empty if there is none. */
	static String attribute(XMLStreamReader xml, String name) {
		return Objects.requireNonNullElse(xml.getAttributeValue(null, name), "");
	}

	/** An attribute that belongs to a namespace; there are two for the same. */
	private static String qualified(XMLStreamReader xml, String name) {
		for (int number = 0; number < xml.getAttributeCount(); number++) {
			String namespace = xml.getAttributeNamespace(number);
			if (xml.getAttributeLocalName(number).equals(name) && namespace != null && !namespace.isEmpty()) {
				return xml.getAttributeValue(number);
			}
		}
		return "";
	}

	/** Reads nothing but the given text: no declarations, nothing from elsewhere. */
	private static XMLInputFactory xml() {
		XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		return factory;
	}

	/** Reads the cells of a sheet. */
	private static final class SheetReader {

		private final XMLStreamReader xml;

		private final List<String> texts;

		private final List<NumberFormat> formats;

		private final boolean from1904;

		private final TableRows rows = new TableRows();

		SheetReader(XMLStreamReader xml, List<String> texts, List<NumberFormat> formats, boolean from1904) {
			this.xml = xml;
			this.texts = texts;
			this.formats = formats;
			this.from1904 = from1904;
		}

		List<TableRow> rows() throws XMLStreamException, UnreadableTable {
			int number = 0;
			while (this.xml.hasNext()) {
				if (this.xml.next() == XMLStreamConstants.START_ELEMENT && this.xml.getLocalName().equals("row")) {
					number = row(attribute(this.xml, "r"), number);
					readRow(number);
				}
			}
			return this.rows.all();
		}

		private void readRow(int number) throws XMLStreamException, UnreadableTable {
			List<String> cells = new ArrayList<>();
			Set<Integer> failed = new HashSet<>();
			int place = -1;
			while (this.xml.hasNext()) {
				int event = this.xml.next();
				if (event == XMLStreamConstants.END_ELEMENT && this.xml.getLocalName().equals("row")) {
					this.rows.add(number, cells, failed);
					return;
				}
				if (event == XMLStreamConstants.START_ELEMENT && this.xml.getLocalName().equals("c")) {
					String address = attribute(this.xml, "r");
					int next = address.isEmpty() ? place + 1 : column(address);
					if (next <= place) {
						throw damaged();
					}
					place = next;
					readCell(place, cells, failed);
				}
			}
			throw damaged();
		}

		private void readCell(int place, List<String> cells, Set<Integer> failed)
				throws XMLStreamException, UnreadableTable {
			String type = attribute(this.xml, "t");
			String style = attribute(this.xml, "s");
			String raw = "";
			boolean formula = false;
			while (this.xml.hasNext()) {
				int event = this.xml.next();
				if (event == XMLStreamConstants.END_ELEMENT && this.xml.getLocalName().equals("c")) {
					break;
				}
				if (event == XMLStreamConstants.START_ELEMENT) {
					switch (this.xml.getLocalName()) {
						case "v" -> raw = value(this.xml);
						case "is" -> raw = text(this.xml, "is");
						case "f" -> {
							value(this.xml);
							formula = true;
						}
						default -> {
							// what programs add for themselves
						}
					}
				}
			}
			String told = told(type, style, raw);
			// an error in place of a value, or a formula that nobody has calculated yet
			boolean error = type.equals("e") || (formula && raw.isEmpty() && !type.equals("str"));
			if (told.isBlank() && !error) {
				return;
			}
			if (place >= TableFile.MAXIMUM_COLUMNS) {
				throw new UnreadableTable("project.import.columns", TableFile.MAXIMUM_COLUMNS);
			}
			while (cells.size() <= place) {
				cells.add("");
			}
			cells.set(place, error ? "" : told);
			if (error) {
				failed.add(place);
			}
		}

		private String told(String type, String style, String raw) throws UnreadableTable {
			return switch (type) {
				case "s" -> shared(raw);
				case "", "n" -> format(style).show(raw, this.from1904);
				// 2026-12-31T00:00:00
				case "d" -> raw.substring(0, Math.min(raw.length(), NumberFormat.DAY));
				default -> raw;
			};
		}

		private String shared(String raw) throws UnreadableTable {
			if (raw.isBlank()) {
				return "";
			}
			int number = number(raw.strip());
			if (number >= this.texts.size()) {
				throw damaged();
			}
			return this.texts.get(number);
		}

		private NumberFormat format(String style) throws UnreadableTable {
			int number = style.isEmpty() ? 0 : number(style);
			return (number < this.formats.size()) ? this.formats.get(number) : NumberFormat.PLAIN;
		}

	}

}
