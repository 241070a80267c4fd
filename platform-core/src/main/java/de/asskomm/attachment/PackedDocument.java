package de.asskomm.attachment;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A document that is a ZIP archive: Office Open XML or OpenDocument. It is unpacked once,
 * into nothing, to see what it really holds: lists of contents can lie.
 */
final class PackedDocument {

	private static final int END_SIGNATURE = 0x06054b50;

	private static final int ENTRY_SIGNATURE = 0x02014b50;

	private static final int FILE_SIGNATURE = 0x04034b50;

	private static final int END_LENGTH = 22;

	private static final int ENTRY_LENGTH = 46;

	private static final int FILE_LENGTH = 30;

	private static final int MAXIMUM_ENTRIES = 10_000;

	private static final int MAXIMUM_LIST = 4 << 20;

	private static final int MAXIMUM_TEXT = 1 << 20;

	/** Texts that repeat themselves pack well; below this size nobody minds. */
	private static final long HARMLESS = 4 << 20;

	private static final long MAXIMUM_RATIO = 200;

	private static final int STORED = 0;

	private static final int DEFLATED = 8;

	private static final int ENCRYPTED = 0x2041;

	private static final String CONTENT_TYPES = "[Content_Types].xml";

	private static final String MIME_TYPE = "mimetype";

	private static final String MANIFEST = "META-INF/manifest.xml";

	/** Reads nothing but what stands in the document itself. */
	static final XMLInputFactory XML = xml();

	private final FileReader file;

	private final FileLimits limits;

	private final byte[] buffer = new byte[1 << 14];

	private final byte[] unpacked = new byte[1 << 14];

	private long total;

	private PackedDocument(FileReader file, FileLimits limits) {
		this.file = file;
		this.limits = limits;
	}

	/**
	 * Looks into a document.
	 * @param file a file that begins as a ZIP archive does
	 * @param limits how much it may be
	 * @return what it is
	 * @throws IOException if the file cannot be read
	 * @throws RefusedFile if it is no such document, or one that nobody should open
	 */
	static AttachmentType check(FileReader file, FileLimits limits) throws IOException, RefusedFile {
		return new PackedDocument(file, limits).check();
	}

	/**
	 * An entry as the list of contents tells it.
	 *
	 * @param name its name
	 * @param method how it is packed
	 * @param crc checksum of its content
	 * @param packed number of bytes in the archive
	 * @param size number of bytes unpacked
	 * @param start where its head begins in the archive
	 */
	private record Entry(String name, int method, int crc, long packed, long size, long start) {

		boolean isProgram() {
			String lower = this.name.toLowerCase(Locale.ROOT);
			return lower.endsWith("vbaproject.bin") || lower.endsWith("vbadata.xml") || lower.startsWith("basic/")
					|| lower.startsWith("scripts/") || lower.contains("/activex/") || lower.contains("/macrosheets/");
		}

	}

	private AttachmentType check() throws IOException, RefusedFile {
		List<Entry> entries = entries();
		if (entries.stream().anyMatch(Entry::isProgram)) {
			throw RefusedFile.macros();
		}
		if (entries.stream().mapToLong(Entry::size).sum() > this.limits.unpacked()) {
			throw RefusedFile.bomb();
		}
		Optional<AttachmentType> type = Optional.empty();
		long free = 0;
		for (Entry entry : entries) {
			if (entry.start() < free) {
				// Entries that share their bytes are how small bombs unpack to much.
				throw RefusedFile.bomb();
			}
			boolean telling = entry.name().equals(CONTENT_TYPES) || entry.name().equals(MIME_TYPE)
					|| entry.name().equals(MANIFEST);
			ByteArrayOutputStream text = new ByteArrayOutputStream();
			if (telling && entry.size() > MAXIMUM_TEXT) {
				throw RefusedFile.unknownType();
			}
			free = unpack(entry, telling ? text : OutputStream.nullOutputStream());
			if (telling) {
				Optional<AttachmentType> told = told(entry.name(), text.toByteArray());
				type = type.or(() -> told);
			}
		}
		return type.orElseThrow(RefusedFile::unknownType);
	}

	private static Optional<AttachmentType> told(String name, byte[] text) throws RefusedFile {
		return switch (name) {
			case CONTENT_TYPES -> officeType(text);
			case MIME_TYPE -> AttachmentType.ofMediaType(new String(text, StandardCharsets.US_ASCII))
				.filter((type) -> type.mediaType().startsWith("application/vnd.oasis."));
			default -> {
				if (new String(text, StandardCharsets.UTF_8).contains("encryption-data")) {
					throw RefusedFile.closed();
				}
				yield Optional.empty();
			}
		};
	}

	private static Optional<AttachmentType> officeType(byte[] text) throws RefusedFile {
		AttachmentType found = null;
		try {
			XMLStreamReader xml = XML.createXMLStreamReader(new ByteArrayInputStream(text));
			while (xml.hasNext()) {
				if (xml.next() == XMLStreamConstants.START_ELEMENT) {
					String type = xml.getAttributeValue(null, "ContentType");
					String lower = (type != null) ? type.toLowerCase(Locale.ROOT) : "";
					if (lower.contains("macroenabled") || lower.contains("vbaproject")) {
						throw RefusedFile.macros();
					}
					for (AttachmentType office : List.of(AttachmentType.DOCX, AttachmentType.XLSX,
							AttachmentType.PPTX)) {
						found = lower.equals(office.mediaType() + ".main+xml") ? office : found;
					}
				}
			}
		}
		catch (XMLStreamException ex) {
			throw RefusedFile.damaged();
		}
		return Optional.ofNullable(found);
	}

	/** The entries in the order in which they lie in the archive. */
	private List<Entry> entries() throws IOException, RefusedFile {
		// The end's record has to be the very end: a text after it could hide another
		// file.
		if (this.file.size() < END_LENGTH) {
			throw RefusedFile.damaged();
		}
		this.file.seek(this.file.size() - END_LENGTH);
		ByteBuffer end = this.file.read(END_LENGTH, ByteOrder.LITTLE_ENDIAN);
		int count = end.getShort(10) & 0xFFFF;
		long length = end.getInt(12) & 0xFFFFFFFFL;
		long start = end.getInt(16) & 0xFFFFFFFFL;
		if (end.getInt(0) != END_SIGNATURE || end.getInt(4) != 0 || (end.getShort(8) & 0xFFFF) != count || count == 0
				|| start + length != this.file.size() - END_LENGTH) {
			throw RefusedFile.damaged();
		}
		if (count > MAXIMUM_ENTRIES || length > MAXIMUM_LIST) {
			throw RefusedFile.bomb();
		}
		List<Entry> entries = new ArrayList<>();
		Set<String> names = new HashSet<>();
		this.file.seek(start);
		for (int number = 0; number < count; number++) {
			Entry entry = entry();
			if (!names.add(entry.name().toLowerCase(Locale.ROOT))) {
				// Programs differ in which of two they read.
				throw RefusedFile.damaged();
			}
			entries.add(entry);
		}
		if (this.file.position() != start + length) {
			throw RefusedFile.damaged();
		}
		entries.sort(Comparator.comparingLong(Entry::start));
		if (entries.getFirst().start() != 0) {
			throw RefusedFile.damaged();
		}
		return entries;
	}

	private Entry entry() throws IOException, RefusedFile {
		ByteBuffer head = this.file.read(ENTRY_LENGTH, ByteOrder.LITTLE_ENDIAN);
		if (head.getInt(0) != ENTRY_SIGNATURE) {
			throw RefusedFile.damaged();
		}
		if ((head.getShort(8) & ENCRYPTED) != 0) {
			throw RefusedFile.closed();
		}
		int method = head.getShort(10) & 0xFFFF;
		if (method != STORED && method != DEFLATED) {
			throw RefusedFile.unknownType();
		}
		String name = new String(this.file.read(head.getShort(28) & 0xFFFF), StandardCharsets.UTF_8);
		this.file.skip((head.getShort(30) & 0xFFFF) + (head.getShort(32) & 0xFFFF));
		if (name.isEmpty() || name.startsWith("/") || name.indexOf('\\') >= 0 || name.indexOf('\0') >= 0
				|| List.of(name.split("/")).contains("..")) {
			throw RefusedFile.damaged();
		}
		return new Entry(name, method, head.getInt(16), head.getInt(20) & 0xFFFFFFFFL, head.getInt(24) & 0xFFFFFFFFL,
				head.getInt(42) & 0xFFFFFFFFL);
	}

	/**
	 * Unpacks an entry and compares it with what was told about it.
	 * @return where the next entry can begin
	 */
	private long unpack(Entry entry, OutputStream target) throws IOException, RefusedFile {
		this.file.seek(entry.start());
		ByteBuffer head = this.file.read(FILE_LENGTH, ByteOrder.LITTLE_ENDIAN);
		if (head.getInt(0) != FILE_SIGNATURE || (head.getShort(8) & 0xFFFF) != entry.method()) {
			throw RefusedFile.damaged();
		}
		String name = new String(this.file.read(head.getShort(26) & 0xFFFF), StandardCharsets.UTF_8);
		if (!name.equals(entry.name())) {
			throw RefusedFile.damaged();
		}
		this.file.skip(head.getShort(28) & 0xFFFF);
		long end = this.file.position() + entry.packed();
		if (end > this.file.size()) {
			throw RefusedFile.damaged();
		}
		CRC32 crc = new CRC32();
		long size = (entry.method() == STORED) ? copy(entry, crc, target) : inflate(entry, crc, target);
		if (size != entry.size() || (int) crc.getValue() != entry.crc()) {
			throw RefusedFile.damaged();
		}
		return end;
	}

	private long copy(Entry entry, CRC32 crc, OutputStream target) throws IOException, RefusedFile {
		long left = entry.packed();
		while (left > 0) {
			byte[] part = this.file.read((int) Math.min(left, this.buffer.length));
			take(part, part.length, crc, target);
			left -= part.length;
		}
		return entry.packed();
	}

	private long inflate(Entry entry, CRC32 crc, OutputStream target) throws IOException, RefusedFile {
		Inflater inflater = new Inflater(true);
		try {
			long left = entry.packed();
			long size = 0;
			while (!inflater.finished()) {
				if (inflater.needsInput()) {
					if (left == 0) {
						throw RefusedFile.damaged();
					}
					byte[] part = this.file.read((int) Math.min(left, this.buffer.length));
					left -= part.length;
					inflater.setInput(part);
				}
				int count = inflater.inflate(this.unpacked);
				if (count == 0 && inflater.needsDictionary()) {
					throw RefusedFile.damaged();
				}
				size += count;
				if (size > entry.size() || size > HARMLESS && size / MAXIMUM_RATIO > entry.packed()) {
					throw RefusedFile.bomb();
				}
				take(this.unpacked, count, crc, target);
			}
			if (left + inflater.getRemaining() > 0) {
				throw RefusedFile.damaged();
			}
			return size;
		}
		catch (DataFormatException ex) {
			throw RefusedFile.damaged();
		}
		finally {
			inflater.end();
		}
	}

	private void take(byte[] bytes, int count, CRC32 crc, OutputStream target) throws IOException, RefusedFile {
		this.total += count;
		if (this.total > this.limits.unpacked()) {
			throw RefusedFile.bomb();
		}
		crc.update(bytes, 0, count);
		target.write(bytes, 0, count);
	}

	/** Reads nothing but the given text: no declarations, nothing from elsewhere. */
	private static XMLInputFactory xml() {
		XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		return factory;
	}

}
