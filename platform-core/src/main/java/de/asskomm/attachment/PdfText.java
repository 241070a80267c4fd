package de.asskomm.attachment;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.regex.Pattern;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * The text of a PDF, as far as it has one: of scanned pages there are only pictures.
 */
final class PdfText {

	/** A word that is divided at the end of a line; „Kinder- und“ is not. */
	private static final Pattern DIVIDED = Pattern
		.compile("(?<=\\p{Ll})[-\u2010\u00AD]\\s*\\R\\s*(?!(?:und|oder|sowie|bzw|bis)\\b)(?=\\p{Ll})");

	private PdfText() {
	}

	/**
	 * Reads a PDF page by page. One that only restricts what may be done with it can be
	 * read; files in it are left alone.
	 * @param file the PDF
	 * @param target takes its text
	 * @throws IOException if it is broken or closed, or the target is full
	 */
	static void read(Path file, Writer target) throws IOException {
		try (PDDocument document = Loader.loadPDF(file.toFile(), "")) {
			PDFTextStripper stripper = new PDFTextStripper();
			for (int page = 1; page <= document.getNumberOfPages(); page++) {
				stripper.setStartPage(page);
				stripper.setEndPage(page);
				StringWriter text = new StringWriter();
				stripper.writeText(document, text);
				target.write(DIVIDED.matcher(text.toString()).replaceAll(""));
			}
		}
	}

}
