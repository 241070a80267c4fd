package de.asskomm.web.atom;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes feeds as RFC 4287 wants them.
 */
final class AtomWriter {

	private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

	private static final String XML = "http://www.w3.org/XML/1998/namespace";

	private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

	private final XMLStreamWriter xml;

	private AtomWriter(XMLStreamWriter xml) {
		this.xml = xml;
	}

	/**
	 * Writes a feed.
	 * @param feed the feed
	 * @return the document in UTF-8
	 */
	static byte[] write(AtomFeed feed) {
		StringWriter text = new StringWriter();
		try {
			new AtomWriter(FACTORY.createXMLStreamWriter(text)).feed(feed);
		}
		catch (XMLStreamException ex) {
			throw new IllegalStateException(ex);
		}
		return text.toString().getBytes(StandardCharsets.UTF_8);
	}

	private void feed(AtomFeed feed) throws XMLStreamException {
		this.xml.setDefaultNamespace(NAMESPACE);
		this.xml.writeStartDocument("UTF-8", "1.0");
		this.xml.writeStartElement(NAMESPACE, "feed");
		this.xml.writeDefaultNamespace(NAMESPACE);
		this.xml.writeAttribute("xml", XML, "lang", feed.language());
		this.xml.writeAttribute("xml", XML, "base", legal(feed.page()));
		element("id", urn(feed.id()));
		element("title", feed.title());
		element("subtitle", feed.subtitle());
		element("updated", date(feed.updated()));
		author(feed.author());
		link("self", "application/atom+xml", feed.self());
		link("alternate", "text/html", feed.page());
		for (AtomFeed.Entry entry : feed.entries()) {
			entry(entry);
		}
		this.xml.writeEndElement();
		this.xml.writeEndDocument();
		this.xml.flush();
	}

	private void entry(AtomFeed.Entry entry) throws XMLStreamException {
		this.xml.writeStartElement(NAMESPACE, "entry");
		element("id", urn(entry.id()));
		element("title", entry.title());
		link("alternate", "text/html", entry.page());
		element("published", date(entry.published()));
		element("updated", date(entry.updated()));
		author(entry.author());
		for (AtomFeed.Category category : entry.categories()) {
			this.xml.writeEmptyElement(NAMESPACE, "category");
			this.xml.writeAttribute("term", legal(category.term()));
			this.xml.writeAttribute("label", legal(category.label()));
		}
		element("summary", entry.summary());
		this.xml.writeStartElement(NAMESPACE, "content");
		this.xml.writeAttribute("type", "html");
		this.xml.writeCharacters(legal(entry.html()));
		this.xml.writeEndElement();
		this.xml.writeEndElement();
	}

	private void author(String name) throws XMLStreamException {
		this.xml.writeStartElement(NAMESPACE, "author");
		element("name", name);
		this.xml.writeEndElement();
	}

	private void link(String relation, String type, String address) throws XMLStreamException {
		this.xml.writeEmptyElement(NAMESPACE, "link");
		this.xml.writeAttribute("rel", relation);
		this.xml.writeAttribute("type", type);
		this.xml.writeAttribute("href", legal(address));
	}

	private void element(String name, String text) throws XMLStreamException {
		this.xml.writeStartElement(NAMESPACE, name);
		this.xml.writeCharacters(legal(text));
		this.xml.writeEndElement();
	}

	private static String urn(UUID id) {
		return "urn:uuid:" + id;
	}

	private static String date(Instant instant) {
		return instant.truncatedTo(ChronoUnit.SECONDS).toString();
	}

	/** XML has no way to write most control characters and halves of characters. */
	private static String legal(String text) {
		StringBuilder legal = new StringBuilder(text.length());
		text.codePoints().filter(AtomWriter::isLegal).forEach(legal::appendCodePoint);
		return legal.toString();
	}

	private static boolean isLegal(int character) {
		return character == '\t' || character == '\n' || (character >= 0x20 && character <= 0xD7FF)
				|| (character >= 0xE000 && character <= 0xFFFD) || character >= 0x10000;
	}

}
