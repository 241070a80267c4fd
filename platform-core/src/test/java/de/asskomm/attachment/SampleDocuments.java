package de.asskomm.attachment;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;

/** Documents for tests with texts in them, as office programs write them. */
public final class SampleDocuments {

	private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

	private static final String SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

	private static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";

	private static final String OPEN_XML = "application/vnd.openxmlformats-officedocument.";

	private SampleDocuments() {
	}

	/** A document of any kind with one text in it. */
	public static byte[] of(AttachmentType type, String text) {
		return switch (type) {
			case PDF -> pdf(text);
			case DOCX -> docx("<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>", Map.of());
			case XLSX -> xlsx("<si><t>" + text + "</t></si>", "");
			case PPTX -> pptx(text);
			case ODT, ODS, ODP -> openDocument(type, "<text:p>" + text + "</text:p>");
			case JPEG, PNG, WEBP, GIF -> throw new IllegalArgumentException("Pictures have no text");
		};
	}

	/** A PDF with a page per text; lines are separated by line breaks. */
	public static byte[] pdf(String... pages) {
		try (PDDocument document = pages(pages)) {
			return bytes(document);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** A PDF that opens with a password, or with an empty one and only restricts use. */
	static byte[] closedPdf(String password, String text) {
		try (PDDocument document = pages(text)) {
			document.protect(
					new StandardProtectionPolicy("Eigentümer", password, AccessPermission.getOwnerAccessPermission()));
			return bytes(document);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** A small PDF that shows a drawing of some hundred megabytes. */
	static byte[] pdfBomb() {
		try (PDDocument document = new PDDocument()) {
			return showing(document, form(document, " ".repeat(300 << 20), null));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * A small PDF that is never read to its end: each form shows the next one ten times.
	 */
	static byte[] endlessPdf() {
		try (PDDocument document = new PDDocument()) {
			PDFormXObject next = form(document, "0 0 m\n".repeat(100), null);
			for (int level = 0; level < 15; level++) {
				next = form(document, "/Next Do\n".repeat(10), next);
			}
			return showing(document, next);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static byte[] showing(PDDocument document, PDFormXObject form) throws IOException {
		PDPage page = new PDPage();
		document.addPage(page);
		try (PDPageContentStream content = new PDPageContentStream(document, page)) {
			content.drawForm(form);
		}
		return bytes(document);
	}

	private static PDFormXObject form(PDDocument document, String operators, PDFormXObject next) throws IOException {
		PDFormXObject form = new PDFormXObject(document);
		form.setBBox(PDRectangle.A4);
		PDResources resources = new PDResources();
		if (next != null) {
			resources.put(COSName.getPDFName("Next"), next);
		}
		form.setResources(resources);
		try (var target = form.getContentStream().createOutputStream(COSName.FLATE_DECODE)) {
			target.write(operators.getBytes(StandardCharsets.US_ASCII));
		}
		return form;
	}

	private static PDDocument pages(String... pages) throws IOException {
		PDDocument document = new PDDocument();
		PDType1Font font = new PDType1Font(FontName.HELVETICA);
		for (String text : pages) {
			PDPage page = new PDPage(PDRectangle.A4);
			document.addPage(page);
			try (PDPageContentStream content = new PDPageContentStream(document, page)) {
				content.beginText();
				content.setFont(font, 11);
				content.setLeading(14);
				content.newLineAtOffset(60, 780);
				for (String line : text.split("\n")) {
					content.showText(line);
					content.newLine();
				}
				content.endText();
			}
		}
		return document;
	}

	private static byte[] bytes(PDDocument document) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		document.save(bytes);
		return bytes.toByteArray();
	}

	/** A text of Office Open XML: its body and further parts by the end of their type. */
	static byte[] docx(String body, Map<String, String> further) {
		Map<String, String> parts = new LinkedHashMap<>();
		parts.put("wordprocessingml.document.main+xml",
				"<w:document xmlns:w=\"" + WORD
						+ "\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"><w:body>" + body
						+ "</w:body></w:document>");
		further.forEach((type, content) -> parts.put(type,
				"<w:part xmlns:w=\"" + WORD + "\"><w:p><w:r><w:t>" + content + "</w:t></w:r></w:p></w:part>"));
		return openXml(parts);
	}

	/** A table of Office Open XML: its shared texts and the cells of its sheet. */
	static byte[] xlsx(String shared, String cells) {
		Map<String, String> parts = new LinkedHashMap<>();
		parts.put("spreadsheetml.sheet.main+xml", "<workbook xmlns=\"" + SHEET + "\"/>");
		parts.put("spreadsheetml.worksheet+xml",
				"<worksheet xmlns=\"" + SHEET + "\"><sheetData><row>" + cells + "</row></sheetData></worksheet>");
		parts.put("spreadsheetml.sharedStrings+xml", "<sst xmlns=\"" + SHEET + "\">" + shared + "</sst>");
		return openXml(parts);
	}

	/** A presentation of Office Open XML, with a slide per text. */
	static byte[] pptx(String... slides) {
		Map<String, String> parts = new LinkedHashMap<>();
		parts.put("presentationml.presentation.main+xml", "<p/>");
		StringBuilder overrides = new StringBuilder();
		Map<String, byte[]> entries = new LinkedHashMap<>();
		for (int number = slides.length; number > 0; number--) {
			String name = "ppt/slides/slide" + number + ".xml";
			overrides.append(override(name, "presentationml.slide+xml"));
			entries.put(name, utf8("<p:sld xmlns:p=\"p\" xmlns:a=\"" + DRAWING + "\"><a:p><a:r><a:t>"
					+ slides[number - 1] + "</a:t></a:r></a:p></p:sld>"));
		}
		return openXml(parts, overrides.toString(), entries);
	}

	/** A document of OpenDocument with a content, headers and footers. */
	static byte[] openDocument(AttachmentType type, String content) {
		String names = " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
				+ " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
				+ " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"";
		Map<String, byte[]> entries = SampleFiles.officeEntries(type);
		entries.put("content.xml", utf8("<office:document-content" + names + "><office:body>" + content
				+ "</office:body></office:document-content>"));
		entries.put("styles.xml",
				utf8("<office:document-styles" + names + "><text:p>Fußzeile</text:p></office:document-styles>"));
		return SampleFiles.zip(entries);
	}

	private static byte[] openXml(Map<String, String> parts) {
		return openXml(parts, "", Map.of());
	}

	private static byte[] openXml(Map<String, String> parts, String furtherOverrides, Map<String, byte[]> further) {
		String overrides = parts.keySet()
			.stream()
			.map((type) -> override(name(type), type))
			.collect(Collectors.joining());
		Map<String, byte[]> entries = new LinkedHashMap<>();
		entries.put("[Content_Types].xml",
				utf8("<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
						+ "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">" + overrides
						+ furtherOverrides + "</Types>"));
		parts.forEach((type, content) -> entries.put(name(type), utf8(content)));
		entries.putAll(further);
		return SampleFiles.zip(entries);
	}

	private static String name(String type) {
		return Stream.of(type.split("[.+]")).collect(Collectors.joining("/")) + ".xml";
	}

	private static String override(String name, String type) {
		return "<Override PartName=\"/" + name + "\" ContentType=\"" + OPEN_XML + type + "\"/>";
	}

	private static byte[] utf8(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
