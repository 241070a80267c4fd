package de.asskomm.web.export;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Reads what the templates write, and puts right what texts of people need on paper.
 */
final class Xhtml {

	private static final Pattern HEADING = Pattern.compile("h[1-6]");

	private static final int FIRST_OF_TEXTS = 3;

	private static final int LOWEST = 6;

	private Xhtml() {
	}

	/**
	 * Reads a document. Headings never leave out a level below the one before, so that
	 * screen readers find their way, and links say where they lead.
	 * @param text the document as well-formed XML, but for characters that XML has no way
	 * to write
	 * @return the document
	 */
	static Document read(String text) {
		try {
			Document document = parser().newDocumentBuilder().parse(new InputSource(new StringReader(legal(text))));
			List<Element> elements = new ArrayList<>();
			NodeList all = document.getElementsByTagName("*");
			for (int index = 0; index < all.getLength(); index++) {
				elements.add((Element) all.item(index));
			}
			levelHeadings(document, elements);
			explainLinks(elements);
			return document;
		}
		catch (ParserConfigurationException | SAXException | IOException ex) {
			throw new IllegalStateException("A template is not well-formed", ex);
		}
	}

	private static DocumentBuilderFactory parser() throws ParserConfigurationException {
		DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
		factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
		factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
		factory.setNamespaceAware(true);
		factory.setXIncludeAware(false);
		factory.setExpandEntityReferences(false);
		return factory;
	}

	/**
	 * Texts bring headings of their own, from the third level on. They stand below the
	 * heading of the part of the document that they are in.
	 */
	private static void levelHeadings(Document document, List<Element> elements) {
		int part = 0;
		int last = 0;
		for (Element element : elements) {
			if (HEADING.matcher(element.getTagName()).matches()) {
				int level = element.getTagName().charAt(1) - '0';
				if (isText(element)) {
					level = Math.clamp(part + level - FIRST_OF_TEXTS + 1, part + 1, Math.min(last + 1, LOWEST));
					document.renameNode(element, element.getNamespaceURI(), "h" + level);
				}
				else {
					part = level;
				}
				last = level;
			}
		}
	}

	private static boolean isText(Element element) {
		Node parent = element.getParentNode();
		while (parent instanceof Element ancestor) {
			if (ancestor.getAttribute("class").equals("text")) {
				return true;
			}
			parent = ancestor.getParentNode();
		}
		return false;
	}

	private static void explainLinks(List<Element> elements) {
		for (Element element : elements) {
			if (element.getTagName().equals("a") && element.getAttribute("title").isBlank()) {
				element.setAttribute("title", element.getAttribute("href"));
			}
		}
	}

	private static String legal(String text) {
		StringBuilder legal = new StringBuilder(text.length());
		text.codePoints().filter(Xhtml::isLegal).forEach(legal::appendCodePoint);
		return legal.toString();
	}

	private static boolean isLegal(int character) {
		return character == '\t' || character == '\n' || (character >= 0x20 && character <= 0xD7FF)
				|| (character >= 0xE000 && character <= 0xFFFD) || character >= 0x10000;
	}

}
