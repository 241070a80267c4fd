package de.asskomm.web.atom;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

import static org.assertj.core.api.Assertions.assertThat;

class AtomWriterTests {

	private static final String ATOM = "http://www.w3.org/2005/Atom";

	private static final UUID ID = UUID.fromString("0197a0e1-0000-7000-8000-000000000001");

	private static final Instant PUBLISHED = Instant.parse("2026-05-12T08:00:00.123456Z");

	private static final Instant UPDATED = Instant.parse("2026-05-13T08:00:00Z");

	@Test
	void writesWhatTheStandardAsksFor() throws Exception {
		Document document = parse(feed("Pfandringe", "<p>Sie <em>hängen</em> &amp; halten.</p>"));
		Element feed = document.getDocumentElement();
		assertThat(feed.getNamespaceURI()).isEqualTo(ATOM);
		assertThat(feed.getLocalName()).isEqualTo("feed");
		assertThat(feed.getAttributeNS(XMLConstants.XML_NS_URI, "lang")).isEqualTo("de");
		assertThat(children(feed)).containsExactly("id", "title", "subtitle", "updated", "author", "link", "link",
				"entry");
		assertThat(text(feed, "id")).isEqualTo("urn:uuid:" + ID);
		assertThat(text(feed, "updated")).isEqualTo("2026-05-13T08:00:00Z");
		assertThat(feed.getElementsByTagNameNS(ATOM, "link").item(0)).isInstanceOfSatisfying(Element.class, (link) -> {
			assertThat(link.getAttribute("rel")).isEqualTo("self");
			assertThat(link.getAttribute("type")).isEqualTo("application/atom+xml");
			assertThat(link.getAttribute("href")).isEqualTo("https://platform.example/austausch.atom?a=1&b=2");
		});
		Element entry = (Element) feed.getElementsByTagNameNS(ATOM, "entry").item(0);
		assertThat(children(entry)).containsExactly("id", "title", "link", "published", "updated", "author", "category",
				"summary", "content");
		assertThat(text(entry, "title")).isEqualTo("Pfandringe");
		assertThat(text(entry, "published")).isEqualTo("2026-05-12T08:00:00Z");
		assertThat(text(entry, "name")).isEqualTo("Stadt Großenhain");
		Element category = (Element) entry.getElementsByTagNameNS(ATOM, "category").item(0);
		assertThat(category.getAttribute("term")).isEqualTo("littering");
		assertThat(category.getAttribute("label")).isEqualTo("Vermüllung & \"Sauberkeit\" <neu>");
		Element content = (Element) entry.getElementsByTagNameNS(ATOM, "content").item(0);
		assertThat(content.getAttribute("type")).isEqualTo("html");
		assertThat(content.getTextContent()).isEqualTo("<p>Sie <em>hängen</em> &amp; halten.</p>");
	}

	@Test
	void leavesOutWhatXmlCannotSay() throws Exception {
		StringBuilder everything = new StringBuilder();
		for (int character = 0; character <= 0xFFFF; character++) {
			everything.append((char) character).append(' ');
		}
		everything.append("]]> <!-- &#0; \ud83d\ude00 \ud83d");
		Document document = parse(feed(everything.toString(), everything.toString()));
		Element entry = (Element) document.getElementsByTagNameNS(ATOM, "entry").item(0);
		assertThat(text(entry, "title")).contains("ä", "&", "<", "]]> <!-- &#0; \ud83d\ude00 ")
			.doesNotContain("\u0000", "\u0008", "\u001b", "\ufffe");
		assertThat(text(entry, "content")).isEqualTo(text(entry, "title"));
	}

	@Test
	void anEmptyFeedIsWholeAsWell() throws Exception {
		AtomFeed empty = new AtomFeed(ID, "de", "Leer", "Nichts", "ASSKomm", "https://platform.example/austausch.atom",
				"https://platform.example/", List.of());
		Element feed = parse(empty).getDocumentElement();
		assertThat(children(feed)).doesNotContain("entry").contains("id", "title", "updated", "author");
		assertThat(text(feed, "updated")).isEqualTo("1970-01-01T00:00:00Z");
	}

	private static AtomFeed feed(String title, String html) {
		return new AtomFeed(ID, "de", "Öffentliche Beiträge", "Was andere versucht haben", "ASSKomm",
				"https://platform.example/austausch.atom?a=1&b=2", "https://platform.example/",
				List.of(new AtomFeed.Entry(ID, title, "Stadt Großenhain", "https://platform.example/beitraege/" + ID,
						PUBLISHED, UPDATED,
						List.of(new AtomFeed.Category("littering", "Vermüllung & \"Sauberkeit\" <neu>")), "Sie hängen.",
						html)));
	}

	private static Document parse(AtomFeed feed) throws Exception {
		byte[] written = AtomWriter.write(feed);
		assertThat(new String(written, StandardCharsets.UTF_8))
			.startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
		DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
		factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
		return factory.newDocumentBuilder().parse(new ByteArrayInputStream(written));
	}

	private static String text(Element parent, String name) {
		return parent.getElementsByTagNameNS(ATOM, name).item(0).getTextContent();
	}

	private static List<String> children(Element parent) {
		NodeList nodes = parent.getChildNodes();
		return IntStream.range(0, nodes.getLength())
			.mapToObj(nodes::item)
			.filter(Element.class::isInstance)
			.map((node) -> node.getLocalName())
			.toList();
	}

}
