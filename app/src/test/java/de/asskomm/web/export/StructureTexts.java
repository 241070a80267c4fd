package de.asskomm.web.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/**
 * What a screen reader says for the elements of a document's structure.
 */
final class StructureTexts {

	private final Map<COSDictionary, Map<Integer, String>> pages = new HashMap<>();

	private StructureTexts(PDDocument document) throws IOException {
		for (PDPage page : document.getPages()) {
			PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
			extractor.processPage(page);
			Map<Integer, String> texts = new HashMap<>();
			extractor.getMarkedContents().forEach((content) -> collect(content, texts));
			this.pages.put(page.getCOSObject(), texts);
		}
	}

	static StructureTexts of(PDDocument document) {
		try {
			return new StructureTexts(document);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The text of an element and all below it. */
	String text(PDStructureElement element) {
		StringBuilder text = new StringBuilder();
		append(element, element.getPage(), text);
		return text.toString().replaceAll("[\\s\\u00a0]+", " ").strip();
	}

	private void append(PDStructureElement element, @Nullable PDPage page, StringBuilder text) {
		for (Object kid : element.getKids()) {
			switch (kid) {
				case PDStructureElement child ->
					append(child, (child.getPage() != null) ? child.getPage() : page, text);
				case PDMarkedContentReference reference ->
					text.append(said((reference.getPage() != null) ? reference.getPage() : page, reference.getMCID()));
				case Integer id -> text.append(said(page, id));
				default -> {
				}
			}
		}
	}

	private String said(@Nullable PDPage page, int id) {
		return (page != null) ? this.pages.getOrDefault(page.getCOSObject(), Map.of()).getOrDefault(id, "") : "";
	}

	private static void collect(PDMarkedContent content, Map<Integer, String> texts) {
		StringBuilder text = new StringBuilder();
		for (Object part : content.getContents()) {
			if (part instanceof TextPosition position) {
				text.append(position.getUnicode());
			}
			else if (part instanceof PDMarkedContent child) {
				collect(child, texts);
			}
		}
		if (content.getMCID() >= 0) {
			texts.merge(content.getMCID(), text.toString(), String::concat);
		}
	}

}
