package de.asskomm.web.atom;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.xml.parsers.DocumentBuilderFactory;

import de.asskomm.Browser;
import de.asskomm.Browser.Page;
import de.asskomm.Client;
import de.asskomm.Client.Answer;
import de.asskomm.RunningPlatform;
import de.asskomm.TestAccounts;
import de.asskomm.TestAccounts.TemporaryAccount;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

import static org.assertj.core.api.Assertions.assertThat;

/** Feeds as programs read them, and what other sites show of a shared link. */
class AtomIntegrationTests {

	private static final String ATOM = "http://www.w3.org/2005/Atom";

	private static final String GROSSENHAIN = "00000000-0000-4000-8000-000014627060";

	private static final String PUBLIC_FEED = "/austausch.atom";

	private static Client grossenhain;

	private static Client anonymous;

	@BeforeAll
	static void signIn() {
		grossenhain = Client.as("koordination-grossenhain");
		anonymous = Client.anonymous();
	}

	@Test
	void everybodyReadsWhatIsPublicAndNothingElse() throws Exception {
		String open = publish("PUBLIC");
		List<String> narrower = List.of(publish("NETWORK"), publish("DISTRICT"), publish("LPR"));
		Answer answer = anonymous.get(PUBLIC_FEED).is(200);
		assertThat(answer.header("Content-Type")).isEqualTo("application/atom+xml;charset=UTF-8");
		assertThat(answer.header("Cache-Control")).isEqualTo("no-cache, public");
		assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
		assertThat(answer.text()).contains("urn:uuid:" + open);
		narrower.forEach((id) -> assertThat(answer.text()).doesNotContain(id));
		Element feed = parse(answer).getDocumentElement();
		assertThat(feed.getElementsByTagNameNS(ATOM, "entry").getLength()).isLessThanOrEqualTo(50);
		Element entry = entry(feed, open);
		assertThat(text(entry, "name")).isEqualTo("Stadt Großenhain");
		assertThat(text(entry, "summary")).startsWith("Mit Bildern & <Rat>");
		assertThat(text(entry, "content")).contains("<strong>Bildern</strong> &amp; &lt;Rat&gt;");
		assertThat(((Element) entry.getElementsByTagNameNS(ATOM, "category").item(0)).getAttribute("label"))
			.isEqualTo("Graffiti und Sachbeschädigung");
		assertThat(((Element) entry.getElementsByTagNameNS(ATOM, "link").item(0)).getAttribute("href"))
			.isEqualTo(RunningPlatform.shared().url("/beitraege/" + open));
		assertThat(answer.text()).contains("href=\"" + RunningPlatform.shared().url(PUBLIC_FEED) + "\"");
	}

	@Test
	void whoHasItAlreadyGetsItOnlyWhenSomethingChanged() {
		String open = publish("PUBLIC");
		Answer first = anonymous.get(PUBLIC_FEED).is(200);
		Client knowing = anonymous.with("If-None-Match", first.header("ETag"));
		assertThat(knowing.get(PUBLIC_FEED).is(304).text()).isEmpty();
		assertThat(anonymous.with("If-Modified-Since", first.header("Last-Modified")).get(PUBLIC_FEED).status())
			.isEqualTo(304);
		grossenhain.delete("/api/v1/posts/" + open).is(204);
		Answer changed = knowing.get(PUBLIC_FEED).is(200);
		assertThat(changed.text()).doesNotContain(open);
		assertThat(changed.header("ETag")).isNotEqualTo(first.header("ETag"));
	}

	@Test
	void aSecretAddressShowsWhatItsOwnerFollows() throws Exception {
		try (TemporaryAccount account = TestAccounts.shared().accountOf(GROSSENHAIN)) {
			Client follower = Client.as(account.username());
			Browser browser = Browser.of(account.username());
			assertThat(browser.open("/einstellungen").body()).contains("Feed für Ihr Leseprogramm",
					"Geheime Adresse erzeugen");
			Page told = browser.submit("/einstellungen/feed");
			assertThat(told.status()).isEqualTo(200);
			assertThat(told.body()).contains("Ihr Feed ist eingerichtet", "nur dieses eine Mal");
			String path = path(told);
			assertThat(browser.open("/einstellungen").body()).contains("Neue Adresse erzeugen").doesNotContain(path);
			Answer empty = anonymous.get(path).is(200);
			assertThat(parse(empty).getElementsByTagNameNS(ATOM, "entry").getLength()).isZero();
			assertThat(empty.header("Cache-Control")).isEqualTo("no-cache, private");
			follower.put("/api/v1/follows/ORGANISATION/" + GROSSENHAIN, "{}");
			String network = publish("NETWORK");
			String council = publish(Client.as("moderation-lpr"), "LPR");
			follower.put("/api/v1/follows/FIELD_OF_ACTION/graffiti", "{}");
			Answer mine = anonymous.get(path).is(200);
			assertThat(mine.text()).contains("urn:uuid:" + network, "Mein Austausch für Stadt Großenhain")
				.doesNotContain(council);
			assertThat(anonymous.with("If-None-Match", mine.header("ETag")).get(path).status()).isEqualTo(304);
			assertThat(anonymous.get(PUBLIC_FEED).text()).doesNotContain(network);
			Page again = browser.submit("/einstellungen/feed");
			assertThat(again.body()).contains("Ihr Feed hat eine neue Adresse");
			assertThat(anonymous.get(path).status()).isEqualTo(404);
			assertThat(parse(anonymous.get(path(again)).is(200)).getElementsByTagNameNS(ATOM, "id")
				.item(0)
				.getTextContent()).isEqualTo(id(mine));
			assertThat(browser.submit("/einstellungen/feed/schliessen").body()).contains("Ihr Feed ist abgeschaltet",
					"Geheime Adresse erzeugen");
			assertThat(anonymous.get(path(again)).status()).isEqualTo(404);
		}
	}

	@Test
	void whoHasLeftReadsNothingMore() {
		try (TemporaryAccount account = TestAccounts.shared().accountOf(GROSSENHAIN)) {
			Browser browser = Browser.of(account.username());
			browser.open("/einstellungen");
			String path = path(browser.submit("/einstellungen/feed"));
			anonymous.get(path).is(200);
			String members = "/api/v1/organisations/" + GROSSENHAIN + "/members";
			String member = grossenhain.get(members + "?limit=100")
				.is(200)
				.json()
				.path("items")
				.valueStream()
				.filter((one) -> one.path("email").stringValue().startsWith(account.username()))
				.map((one) -> one.path("id").stringValue())
				.findFirst()
				.orElseThrow();
			grossenhain.delete(members + "/" + member).is(204);
			assertThat(anonymous.get(path).status()).isEqualTo(404);
		}
	}

	@Test
	void anUnknownSecretOpensNothing() {
		for (String secret : List.of("x", "A".repeat(27), UUID.randomUUID().toString(), "%20", "ä", "a.atom")) {
			Page page = Browser.anonymous().open("/atom/" + secret.replace("ä", "%C3%A4"));
			assertThat(page.status()).as(secret).isEqualTo(404);
			assertThat(page.address().getPath()).startsWith("/atom/");
		}
		assertThat(Browser.anonymous().open("/atom/a/b").status()).isEqualTo(404);
	}

	@Test
	void aSharedLinkShowsPublicPostsOnly() {
		String open = publish("PUBLIC");
		String address = RunningPlatform.shared().url("/beitraege/" + open);
		String page = anonymous.get("/beitraege/" + open).is(200).text();
		assertThat(page)
			.contains("<link rel=\"canonical\" href=\"" + address + "\">",
					"<meta property=\"og:url\" content=\"" + address + "\">",
					"<meta property=\"og:type\" content=\"article\">",
					"<meta property=\"og:description\" content=\"Mit Bildern &amp; &lt;Rat&gt; von nebenan\">")
			.containsPattern("<meta property=\"og:title\" content=\"Feed [0-9a-f-]+\">");
		for (String visibility : List.of("NETWORK", "DISTRICT", "LPR")) {
			String narrow = publish(visibility);
			Answer refused = anonymous.get("/beitraege/" + narrow).is(404);
			assertThat(refused.text()).doesNotContain("og:", "canonical", "Mit Bildern", "Großenhain");
			Page read = Browser.of("koordination-grossenhain").open("/beitraege/" + narrow);
			assertThat(read.status()).isEqualTo(200);
			assertThat(read.body()).doesNotContain("og:", "canonical");
		}
		grossenhain.delete("/api/v1/posts/" + open).is(204);
		assertThat(anonymous.get("/beitraege/" + open).is(404).text()).doesNotContain("og:", "Mit Bildern");
	}

	@Test
	void pagesTellReadersOfTheFeed() {
		String link = "<link rel=\"alternate\" type=\"application/atom+xml\" title=\"ASSKomm: öffentliche Beiträge\" "
				+ "href=\"/austausch.atom\">";
		assertThat(anonymous.get("/").text()).contains(link);
		assertThat(Browser.of("mitglied-leipzig").open("/austausch").body()).contains(link);
		assertThat(anonymous.get("/impressum").text()).doesNotContain("application/atom+xml");
	}

	private static String publish(String visibility) {
		return publish(grossenhain, visibility);
	}

	private static String publish(Client author, String visibility) {
		return author.post("/api/v1/posts", Map.of("kind", "NOTICE", "title", "Feed " + UUID.randomUUID(), "body",
				"Mit **Bildern** & <Rat> von nebenan", "fieldsOfAction", List.of("graffiti"), "visibility", visibility))
			.is(201)
			.id();
	}

	private static String path(Page page) {
		Matcher address = Pattern.compile("value=\"http://localhost:\\d+(/atom/[\\w-]{27})\"").matcher(page.body());
		assertThat(address.find()).as(page.body()).isTrue();
		return address.group(1);
	}

	private static String id(Answer answer) throws Exception {
		return parse(answer).getElementsByTagNameNS(ATOM, "id").item(0).getTextContent();
	}

	private static Document parse(Answer answer) throws Exception {
		DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
		factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
		return factory.newDocumentBuilder()
			.parse(new ByteArrayInputStream(answer.text().getBytes(StandardCharsets.UTF_8)));
	}

	private static Element entry(Element feed, String post) {
		for (int index = 0; index < feed.getElementsByTagNameNS(ATOM, "entry").getLength(); index++) {
			Element entry = (Element) feed.getElementsByTagNameNS(ATOM, "entry").item(index);
			if (text(entry, "id").equals("urn:uuid:" + post)) {
				return entry;
			}
		}
		throw new AssertionError("No entry for " + post);
	}

	private static String text(Element parent, String name) {
		return parent.getElementsByTagNameNS(ATOM, name).item(0).getTextContent();
	}

}
