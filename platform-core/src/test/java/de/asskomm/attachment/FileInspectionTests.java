package de.asskomm.attachment;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static de.asskomm.attachment.SampleFiles.bytes;
import static de.asskomm.attachment.SampleFiles.joined;
import static de.asskomm.attachment.SampleFiles.latin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class FileInspectionTests {

	private static final long MEGABYTE = 1 << 20;

	private final FileInspection inspection = new FileInspection(
			new FileLimits(20 * MEGABYTE, 50 * MEGABYTE, 50_000_000));

	@TempDir
	private Path directory;

	@ParameterizedTest
	@EnumSource(names = { "DOCX", "XLSX", "PPTX", "ODT", "ODS", "ODP" })
	void knowsOfficeDocumentsByWhatIsInThem(AttachmentType type) {
		byte[] document = SampleFiles.office(type);
		assertThat(type(document)).isEqualTo(type);
		assertThat(cleaned(document)).isEqualTo(document);
	}

	@Test
	void knowsPdfAndLeavesItAsItIs() {
		assertThat(type(SampleFiles.pdf())).isEqualTo(AttachmentType.PDF);
		assertThat(cleaned(SampleFiles.pdf())).isEqualTo(SampleFiles.pdf());
	}

	static Stream<Arguments> nothingToAttach() {
		return Stream.of(arguments("a program", joined(latin("MZ"), new byte[200])),
				arguments("a Linux program", joined(bytes(0x7F), latin("ELF"), new byte[200])),
				arguments("a page", latin("<!DOCTYPE html><script>alert(1)</script>")),
				arguments("a vector drawing", latin("<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>")),
				arguments("an XML document", latin("<?xml version=\"1.0\"?><svg/>")),
				arguments("a text", latin("Liebe Kolleginnen und Kollegen")),
				arguments("a page that begins like a PDF later", latin("<html>%PDF-1.4 %%EOF")),
				arguments("a shell script", latin("#!/bin/sh\nrm -rf /")), arguments("rich text", latin("{\\rtf1 }")),
				arguments("a TIFF", latin("II*\0")),
				arguments("a video", joined(bytes(0, 0, 0, 0x18), latin("ftypmp42"))),
				arguments("a plain archive", SampleFiles.zip(Map.of("a.txt", latin("a")))),
				arguments("a Java archive", SampleFiles.zip(Map.of("META-INF/MANIFEST.MF", latin("a")))),
				arguments("an archive with a page as its type",
						SampleFiles.zip(Map.of("mimetype", latin("text/html")))),
				arguments("an OpenDocument template's lie",
						SampleFiles.zip(Map.of("mimetype", latin("application/pdf")))),
				arguments("a single byte", bytes(0xFF)), arguments("noise", noise(5000)));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("nothingToAttach")
	void refusesWhatIsNothingToAttachWhateverItsNameSays(String what, byte[] file) {
		assertThat(refusal(file)).isEqualTo("attachment.type");
	}

	@Test
	void refusesNothingAndTooMuch() {
		assertThat(refusal(new byte[0])).isEqualTo("attachment.empty");
		assertThat(refusal(joined(latin("%PDF-"), new byte[20 << 20]))).isEqualTo("attachment.too-large");
	}

	@Test
	void refusesWhatNobodyCanLookInto() {
		assertThat(refusal(joined(bytes(0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1), new byte[600])))
			.isEqualTo("attachment.closed");
		Map<String, byte[]> encrypted = SampleFiles.officeEntries(AttachmentType.ODT);
		encrypted.put("META-INF/manifest.xml", latin("<manifest><encryption-data/></manifest>"));
		assertThat(refusal(SampleFiles.zip(encrypted))).isEqualTo("attachment.closed");
		byte[] archive = SampleFiles.office(AttachmentType.DOCX);
		archive[list(archive) + 8] |= 1;
		assertThat(refusal(archive)).isEqualTo("attachment.closed");
	}

	@ParameterizedTest
	@ValueSource(strings = { "word/vbaProject.bin", "WORD/VBAPROJECT.BIN", "xl/macrosheets/sheet1.xml",
			"word/activeX/activeX1.bin", "Basic/Standard/Module1.xml", "Scripts/python/x.py" })
	void refusesDocumentsWithPrograms(String name) {
		Map<String, byte[]> entries = SampleFiles.officeEntries(AttachmentType.DOCX);
		entries.put(name, latin("Sub AutoOpen"));
		assertThat(refusal(SampleFiles.zip(entries))).isEqualTo("attachment.macros");
	}

	@Test
	void refusesDocumentsThatCallThemselvesMacroEnabled() {
		Map<String, byte[]> entries = SampleFiles.officeEntries(AttachmentType.DOCX);
		entries.put("[Content_Types].xml", latin("<Types><Override PartName=\"/word/document.xml\" "
				+ "ContentType=\"application/vnd.ms-word.document.macroEnabled.main+xml\"/></Types>"));
		assertThat(refusal(SampleFiles.zip(entries))).isEqualTo("attachment.macros");
	}

	@Test
	void readsNothingFromElsewhereWhenItLooksIntoADocument() {
		Map<String, byte[]> entries = SampleFiles.officeEntries(AttachmentType.DOCX);
		entries.put("[Content_Types].xml",
				latin("<!DOCTYPE t [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><Types>&a;</Types>"));
		assertThat(refusal(SampleFiles.zip(entries))).isIn("attachment.damaged", "attachment.type");
	}

	@Test
	void refusesABombOfOneHugeEntry() {
		Map<String, byte[]> entries = SampleFiles.officeEntries(AttachmentType.XLSX);
		entries.put("xl/worksheets/sheet1.xml", new byte[40 << 20]);
		byte[] bomb = SampleFiles.zip(entries);
		assertThat(bomb).hasSizeLessThan(100_000);
		assertThat(refusal(bomb)).isEqualTo("attachment.bomb");
	}

	@Test
	void refusesABombOfManyEntries() {
		Map<String, byte[]> entries = SampleFiles.officeEntries(AttachmentType.XLSX);
		for (int i = 0; i < 10_001; i++) {
			entries.put("x" + i, new byte[0]);
		}
		assertThat(refusal(SampleFiles.zip(entries))).isEqualTo("attachment.bomb");
	}

	@Test
	void refusesMoreThanMayBeUnpackedEvenIfItPacksBadly() {
		Map<String, byte[]> entries = SampleFiles.officeEntries(AttachmentType.XLSX);
		byte[] bad = new byte[3 << 20];
		for (int i = 0; i < 20; i++) {
			entries.put("x" + i, bad);
		}
		assertThat(refusal(SampleFiles.zip(entries))).isEqualTo("attachment.bomb");
	}

	@Test
	void doesNotBelieveWhatAnArchiveTellsAboutItsSizes() {
		Map<String, byte[]> entries = SampleFiles.officeEntries(AttachmentType.DOCX);
		entries.put("word/document.xml", new byte[2_000_000]);
		byte[] archive = SampleFiles.zip(entries);
		int last = lastEntry(archive);
		archive[last + 24] = 10;
		archive[last + 25] = 0;
		archive[last + 26] = 0;
		archive[last + 27] = 0;
		assertThat(refusal(archive)).isEqualTo("attachment.bomb");
	}

	@Test
	void refusesEntriesThatShareTheirBytes() {
		Map<String, byte[]> entries = SampleFiles.officeEntries(AttachmentType.DOCX);
		entries.put("xaaaaaaa", new byte[1000]);
		byte[] archive = SampleFiles.zip(entries);
		int last = lastEntry(archive);
		Arrays.fill(archive, last + 42, last + 46, (byte) 0);
		assertThat(refusal(archive)).isIn("attachment.bomb", "attachment.damaged");
	}

	@Test
	void takesATableWhoseCellsRepeatThemselves() {
		Map<String, byte[]> entries = SampleFiles.officeEntries(AttachmentType.XLSX);
		StringBuilder cells = new StringBuilder();
		for (int i = 0; cells.length() < 6_000_000; i++) {
			cells.append("<c r=\"A").append(i).append("\"><v>0</v></c>");
		}
		entries.put("xl/worksheets/sheet1.xml", latin(cells.toString()));
		assertThat(type(SampleFiles.zip(entries))).isEqualTo(AttachmentType.XLSX);
	}

	@ParameterizedTest
	@ValueSource(strings = { "../../etc/cron.d/x", "/etc/passwd", "a\\..\\b", "word/../../x" })
	void refusesArchivesThatReachOutside(String name) {
		Map<String, byte[]> entries = SampleFiles.officeEntries(AttachmentType.DOCX);
		entries.put(name, latin("x"));
		assertThat(refusal(SampleFiles.zip(entries))).isEqualTo("attachment.damaged");
	}

	@Test
	void refusesTwoFilesInOne() {
		byte[] archive = SampleFiles.office(AttachmentType.DOCX);
		assertThat(refusal(joined(SampleFiles.pdf(), SampleFiles.zip(Map.of("evil.class", latin("x"))))))
			.isEqualTo("attachment.damaged");
		assertThat(refusal(joined(archive, latin("<script>alert(1)</script>")))).isEqualTo("attachment.damaged");
		assertThat(refusal(joined(archive, SampleFiles.pdf()))).isEqualTo("attachment.damaged");
		assertThat(refusal(joined(archive, archive))).isEqualTo("attachment.damaged");
	}

	@Test
	void leavesOutWhatIsHiddenBehindAPicture() {
		byte[] archive = SampleFiles.zip(Map.of("evil.class", latin("x")));
		for (String format : new String[] { "jpg", "png", "gif" }) {
			byte[] plain = cleaned(SampleFiles.picture(format));
			assertThat(cleaned(joined(SampleFiles.picture(format), archive))).as(format).isEqualTo(plain);
		}
	}

	@Test
	void removesPlaceAndTextsFromPhotosAndKeepsThemUpright() {
		byte[] photo = SampleFiles.photo(6);
		assertThat(text(photo)).contains(SampleFiles.SECRET);
		byte[] cleaned = cleaned(photo);
		assertThat(type(photo)).isEqualTo(AttachmentType.JPEG);
		assertThat(text(cleaned)).doesNotContain("51.0504N", "xmpmeta", "Photoshop", "MPF");
		assertThat(pixels(cleaned)).isEqualTo(pixels(SampleFiles.picture("jpg")));
		int exif = text(cleaned).indexOf("Exif\0\0");
		assertThat(ExifOrientation.in(Arrays.copyOfRange(cleaned, exif + 6, exif + 32))).isEqualTo(6);
		assertThat(cleaned(cleaned)).isEqualTo(cleaned);
	}

	@Test
	void leavesNoNotesAtAllInAPhotoThatIsUpright() {
		assertThat(text(cleaned(SampleFiles.photo(1)))).doesNotContain("Exif");
		assertThat(text(cleaned(SampleFiles.photo(77)))).doesNotContain("Exif");
	}

	@Test
	void removesTextsFromPng() {
		byte[] cleaned = cleaned(SampleFiles.screenshot());
		assertThat(type(SampleFiles.screenshot())).isEqualTo(AttachmentType.PNG);
		assertThat(text(cleaned)).doesNotContain("51.0504N", "tEXt", "zTXt", "iTXt", "tIME", "prVt").contains("eXIf");
		assertThat(pixels(cleaned)).isEqualTo(pixels(SampleFiles.picture("png")));
		assertThat(cleaned(cleaned)).isEqualTo(cleaned);
	}

	@Test
	void removesNotesFromWebp() {
		byte[] cleaned = cleaned(SampleFiles.webp());
		assertThat(type(SampleFiles.webp())).isEqualTo(AttachmentType.WEBP);
		assertThat(text(cleaned)).doesNotContain("51.0504N", "XMP ", "xyzw").contains("VP8X", "VP8L", "EXIF");
		assertThat(cleaned[4] & 0xFF | (cleaned[5] & 0xFF) << 8).isEqualTo(cleaned.length - 8);
		assertThat(cleaned[20]).as("says that only the orientation is noted").isEqualTo((byte) 0x08);
		assertThat(cleaned(cleaned)).isEqualTo(cleaned);
	}

	@Test
	void removesNotesFromTheFramesOfMovingWebp() {
		byte[] pixel = { 0x2F, 0, 0, 0, 0, 0x07, 0x10, 0x11 };
		byte[] frame = joined(new byte[16], SampleFiles.riffChunk("note", latin(SampleFiles.SECRET)),
				SampleFiles.riffChunk("VP8L", pixel));
		byte[] webp = SampleFiles.riff(joined(SampleFiles.riffChunk("VP8X", new byte[10]),
				SampleFiles.riffChunk("ANIM", new byte[6]), SampleFiles.riffChunk("ANMF", frame)));
		byte[] cleaned = cleaned(webp);
		assertThat(text(cleaned)).doesNotContain("51.0504N", "note").contains("ANMF", "VP8L");
		assertThat(cleaned[4] & 0xFF | (cleaned[5] & 0xFF) << 8).isEqualTo(cleaned.length - 8);
		assertThat(cleaned(cleaned)).isEqualTo(cleaned);
	}

	@Test
	void removesCommentsFromGifAndLetsItMove() {
		byte[] cleaned = cleaned(SampleFiles.gif());
		assertThat(type(SampleFiles.gif())).isEqualTo(AttachmentType.GIF);
		assertThat(text(cleaned)).doesNotContain("51.0504N", "XMP").contains("NETSCAPE2.0");
		assertThat(pixels(cleaned)).isEqualTo(pixels(SampleFiles.picture("gif")));
		assertThat(cleaned(cleaned)).isEqualTo(cleaned);
	}

	@Test
	void refusesPicturesOfTooManyPixels() {
		byte[] png = SampleFiles.picture("png");
		byte[] header = Arrays.copyOfRange(png, 16, 29);
		header[1] = 1;
		header[5] = 1;
		byte[] bomb = joined(Arrays.copyOf(png, 8), SampleFiles.chunk("IHDR", header),
				Arrays.copyOfRange(png, 33, png.length));
		assertThat(refusal(bomb)).isEqualTo("attachment.pixels");
		byte[] jpeg = SampleFiles.picture("jpg");
		int frame = text(jpeg).indexOf("\u00FF\u00C0");
		Arrays.fill(jpeg, frame + 5, frame + 9, (byte) 0xFF);
		assertThat(refusal(jpeg)).isEqualTo("attachment.pixels");
		byte[] gif = SampleFiles.picture("gif");
		Arrays.fill(gif, 6, 10, (byte) 0xFF);
		assertThat(refusal(gif)).isEqualTo("attachment.pixels");
		byte[] webp = SampleFiles.webp();
		Arrays.fill(webp, 24, 30, (byte) 0xFF);
		assertThat(refusal(webp)).isEqualTo("attachment.pixels");
	}

	@Test
	void refusesFilesThatAreCutOffWhereverTheyAre() {
		Map<String, byte[]> files = Map.of("photo", SampleFiles.picture("jpg"), "screenshot",
				SampleFiles.picture("png"), "gif", SampleFiles.picture("gif"), "webp", SampleFiles.webp(), "document",
				SampleFiles.office(AttachmentType.DOCX), "pdf", latin(text(SampleFiles.pdf()).strip()));
		files.forEach((name, file) -> {
			for (int length = 1; length < file.length - 1; length += 1 + file.length / 200) {
				assertThat(refusal(Arrays.copyOf(file, length))).as(name + " of " + length).startsWith("attachment.");
			}
		});
	}

	@Test
	void survivesFilesThatWereChangedAnywhere() {
		Random random = new Random(4711);
		Stream
			.of(SampleFiles.photo(3), SampleFiles.screenshot(), SampleFiles.gif(), SampleFiles.webp(),
					SampleFiles.office(AttachmentType.ODT), SampleFiles.office(AttachmentType.XLSX), SampleFiles.pdf())
			.forEach((file) -> {
				for (int round = 0; round < 300; round++) {
					byte[] changed = file.clone();
					for (int i = 0; i <= random.nextInt(4); i++) {
						changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
					}
					try {
						assertThat(text(inspect(changed).content)).doesNotContain("xmpmeta");
					}
					catch (RefusedFile refusal) {
						assertThat(refusal.violation().field()).isEqualTo("file");
					}
				}
			});
	}

	private record Inspected(AttachmentType type, byte[] content) {
	}

	private Inspected inspect(byte[] file) throws RefusedFile {
		try {
			Path path = Files.write(this.directory.resolve("file"), file);
			ByteArrayOutputStream target = new ByteArrayOutputStream();
			try (FileChannel channel = FileChannel.open(path)) {
				return new Inspected(this.inspection.clean(channel, target), target.toByteArray());
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private AttachmentType type(byte[] file) {
		return accepted(file).type();
	}

	private byte[] cleaned(byte[] file) {
		return accepted(file).content();
	}

	private Inspected accepted(byte[] file) {
		try {
			return inspect(file);
		}
		catch (RefusedFile ex) {
			throw new AssertionError("Refused: " + ex.violation(), ex);
		}
	}

	private String refusal(byte[] file) {
		try {
			throw new AssertionError("Taken as " + inspect(file).type());
		}
		catch (RefusedFile refusal) {
			return refusal.violation().code();
		}
	}

	/** Where the list of contents of an archive begins. */
	private static int list(byte[] archive) {
		return text(archive).indexOf("PK\u0001\u0002");
	}

	private static int lastEntry(byte[] archive) {
		return text(archive).lastIndexOf("PK\u0001\u0002");
	}

	private static int[] pixels(byte[] picture) {
		try {
			BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture));
			return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String text(byte[] bytes) {
		return new String(bytes, StandardCharsets.ISO_8859_1);
	}

	private static byte[] noise(int count) {
		byte[] bytes = new byte[count];
		new Random(1).nextBytes(bytes);
		bytes[0] = 0x55;
		return bytes;
	}

}
