package de.asskomm.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The text of a document of Office Open XML or OpenDocument: what people see of it, and
 * neither what was deleted nor notes of those who revised it. Files in it are left alone.
 */
final class OfficeText {

	/**
	 * What counts in Office Open XML, by the end of its type, in the order of reading.
	 */
	private static final List<String> TELLING = List.of("wordprocessingml.document.main+xml",
			"wordprocessingml.footnotes+xml", "wordprocessingml.endnotes+xml", "wordprocessingml.header+xml",
			"wordprocessingml.footer+xml", "spreadsheetml.sharedStrings+xml", "spreadsheetml.worksheet+xml",
			"presentationml.slide+xml", "presentationml.notesSlide+xml", "drawingml.diagramData+xml",
			"officedocument.drawing+xml");

	private static final Vocabulary OFFICE_OPEN = new Vocabulary(Set.of("t"), Set.of("p", "si", "is", "br", "cr"),
			Set.of("tab", "tc"), Set.of("Fallback", "moveFrom", "rPh"));

	private static final Vocabulary OPEN_DOCUMENT = new Vocabulary(Set.of("p", "h"), Set.of("p", "h", "line-break"),
			Set.of("s", "tab"), Set.of("tracked-changes", "annotation", "binary-data"));

	private static final long NO_PIXELS = 1;

	private OfficeText() {
	}

	/**
	 * Which elements say what.
	 *
	 * @param texts hold text; what stands elsewhere is none
	 * @param lines after these a line ends
	 * @param gaps stand for a gap
	 * @param skipped hold what is not to be read
	 */
	private record Vocabulary(Set<String> texts, Set<String> lines, Set<String> gaps, Set<String> skipped) {

	}

	/**
	 * Reads a document. Before, all of it is unpacked once into nothing, as when it came.
	 * @param type what it is
	 * @param file the document
	 * @param maximumUnpacked greatest size of what it unpacks to
	 * @param target takes its text
	 * @throws IOException if it is broken, or the target is full
	 * @throws RefusedFile if it is no such document, or one that nobody should open
	 */
	static void read(AttachmentType type, Path file, long maximumUnpacked, TextCollector target)
			throws IOException, RefusedFile {
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
			PackedDocument.check(new FileReader(channel), new FileLimits(channel.size(), maximumUnpacked, NO_PIXELS));
		}
		boolean openDocument = type.mediaType().contains("oasis");
		try (ZipFile zip = new ZipFile(file.toFile())) {
			for (ZipEntry part : openDocument ? openDocumentParts(type, zip) : officeOpenParts(zip)) {
				try (InputStream content = zip.getInputStream(part)) {
					read(content, openDocument ? OPEN_DOCUMENT : OFFICE_OPEN, target);
				}
			}
		}
		catch (XMLStreamException ex) {
			throw new IOException("Not well-formed", ex);
		}
	}

	/** The headers and footers of a text are in the part of styles. */
	private static List<ZipEntry> openDocumentParts(AttachmentType type, ZipFile zip) {
		return Stream.of("content.xml", "styles.xml")
			.filter((name) -> type == AttachmentType.ODT || !name.startsWith("styles"))
			.flatMap((name) -> Stream.ofNullable(zip.getEntry(name)))
			.toList();
	}

	private static List<ZipEntry> officeOpenParts(ZipFile zip) throws IOException, XMLStreamException {
		List<Part> parts = new ArrayList<>();
		ZipEntry list = zip.getEntry("[Content_Types].xml");
		if (list == null) {
			throw new IOException("Nothing says what is in it");
		}
		try (InputStream content = zip.getInputStream(list)) {
			XMLStreamReader xml = PackedDocument.XML.createXMLStreamReader(content);
			while (xml.hasNext()) {
				if (xml.next() == XMLStreamConstants.START_ELEMENT) {
					String name = xml.getAttributeValue(null, "PartName");
					String type = xml.getAttributeValue(null, "ContentType");
					if (name != null && type != null && rank(type) >= 0) {
						parts.add(new Part(rank(type), name.startsWith("/") ? name.substring(1) : name));
					}
				}
			}
		}
		return parts.stream()
			.sorted(Part.ORDER)
			.flatMap((part) -> Stream.ofNullable(zip.getEntry(part.name())))
			.toList();
	}

	private static int rank(String type) {
		return TELLING.stream().filter(type::endsWith).findFirst().map(TELLING::indexOf).orElse(-1);
	}

	private static void read(InputStream content, Vocabulary vocabulary, TextCollector target)
			throws XMLStreamException, TextCollector.Full {
		XMLStreamReader xml = PackedDocument.XML.createXMLStreamReader(content);
		int texts = 0;
		int skipped = 0;
		while (xml.hasNext()) {
			switch (xml.next()) {
				case XMLStreamConstants.START_ELEMENT -> {
					String name = xml.getLocalName();
					if (skipped > 0 || vocabulary.skipped().contains(name)) {
						skipped++;
					}
					else if (vocabulary.texts().contains(name)) {
						texts++;
					}
				}
				case XMLStreamConstants.END_ELEMENT -> {
					String name = xml.getLocalName();
					if (skipped > 0) {
						skipped--;
						continue;
					}
					if (vocabulary.texts().contains(name)) {
						texts--;
					}
					if (vocabulary.lines().contains(name)) {
						target.add('\n');
					}
					else if (vocabulary.gaps().contains(name)) {
						target.add(' ');
					}
				}
				case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
					if (texts > 0 && skipped == 0) {
						target.write(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
					}
				}
				default -> {
					// comments, instructions: nothing that people see
				}
			}
		}
	}

	/**
	 * A part of a document.
	 *
	 * @param rank when it is read
	 * @param name its name in the archive; „slide2“ comes before „slide10“
	 */
	private record Part(int rank, String name) {

		private static final Comparator<Part> ORDER = Comparator.comparingInt(Part::rank)
			.thenComparingInt((part) -> part.name().length())
			.thenComparing(Part::name);

	}

}
