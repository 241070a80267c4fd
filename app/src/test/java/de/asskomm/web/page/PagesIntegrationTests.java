package de.asskomm.web.page;

import java.util.Map;
import java.util.UUID;

import de.asskomm.Browser;
import de.asskomm.Browser.Page;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PagesIntegrationTests {

	private static final String GROSSENHAIN = "00000000-0000-4000-8000-000014627060";

	private static final String COUNCIL = "00000000-0000-4000-8000-000000000001";

	private static Browser anonymous;

	private static Browser grossenhain;

	private static Browser wilsdruff;

	private static Browser leipzig;

	private static Browser council;

	@BeforeAll
	static void signIn() {
		anonymous = Browser.anonymous();
		grossenhain = Browser.of("koordination-grossenhain");
		wilsdruff = Browser.of("koordination-wilsdruff");
		leipzig = Browser.of("mitglied-leipzig");
		council = Browser.of("moderation-lpr");
	}

	@Test
	void showsEveryPage() {
		for (String path : new String[] { "/austausch", "/austausch?art=QUESTION&feld=youth&region=14627",
				"/beitraege/neu", "/beitraege/neu?art=QUESTION&titel=E-Scooter", "/gute-praxis",
				"/gute-praxis?feld=graffiti&region=14627&stand=RUNNING", "/gute-praxis/karte?region=14627",
				"/gute-praxis/zeitleiste?stand=RUNNING", "/gute-praxis/vergleich", "/suche", "/suche?q=Graffiti",
				"/nachrichten", "/nachrichten/neu", "/kommunen", "/kommunen?q=gro%C3%9F&kreis=14627&groesse=FROM_10000",
				"/kommunen/14627060", "/kommunen/14625020", "/moderation", "/moderation?stand=DECIDED",
				"/moderation/synonyme", "/moderation/synonyme/neu", "/moderation/synonyme/verlauf",
				"/moderation/bedarf", "/moderation/bedarf?feld=graffiti&groesse=FROM_10000&nach=x", "/mehr",
				"/impressum", "/datenschutz", "/nutzungsregeln", "/barrierefreiheit" }) {
			Page page = council.look(path, Map.of("Accept-Language", "en"));
			assertThat(page.status()).as(path).isEqualTo(200);
			assertThat(page.body()).as(path)
				.contains("</html>", "Landespräventionsrat")
				.doesNotContain("??", "style=", "Exception");
		}
		assertThat(anonymous.open("/").body()).contains("Was hilft in anderen Städten?", "Anmelden");
		assertThat(grossenhain.open("/").address()).hasPath("/austausch");
	}

	@Test
	void saysWhichSavedSearchesAreNeverTold() {
		String promise = "Passt ein neuer Eintrag, erfahren Sie es sofort";
		String word = unique("wort");
		leipzig.open("/gespeicherte-suchen");
		assertThat(leipzig.submit("/gespeicherte-suchen", "q", word).body()).contains(word, promise);
		assertThat(leipzig.submit("/gespeicherte-suchen", "q", word, "art", "ORGANISATION").body())
			.contains("Zu Organisationen und Terminen gibt es keine sofortige Nachricht.")
			.doesNotContain(promise);
	}

	@Test
	void publishesAReportThatOthersReadAndFindInTheFeed() {
		String title = unique("Meldekarte");
		Page published = publish(grossenhain, title);
		assertThat(published.status()).isEqualTo(200);
		assertThat(published.body()).contains("Ihr Beitrag ist veröffentlicht", title, "Anlass",
				"viele <em>Bilder</em>", "1.150 €", "Bearbeiten");
		String path = published.address().getPath();
		assertThat(wilsdruff.open("/austausch").body()).contains(title, "Kontakt");
		Page read = wilsdruff.open(path);
		assertThat(read.body()).contains(title, "Nachricht schreiben", "Beitrag melden")
			.doesNotContain("/bearbeiten", "Ihr Beitrag ist veröffentlicht");
		String id = path.substring(path.lastIndexOf('/') + 1);
		assertThat(wilsdruff.open("/austausch/neue?id=" + id).body()).contains(title).doesNotContain("<html");
		assertThat(wilsdruff.open("/austausch/neue?id=" + UUID.randomUUID()).body()).doesNotContain("<article");
		assertThat(anonymous.open(path).status()).isEqualTo(404);
	}

	@Test
	void keepsEveryCharacterOfARefusedPost() {
		String typed = "Zeile eins\n\n<script>alert('x')</script> & „Anführung“ " + "ä".repeat(100_000);
		Page refused = grossenhain.submit("/beitraege/neu", "kind", "EXPERIENCE_REPORT", "title", "", "fieldsOfAction",
				"graffiti", "template.occasion", typed, "template.measure", "", "body", "", "visibility", "NETWORK");
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.body()).contains("Bitte prüfen Sie Ihre Eingaben", "href=\"#title\"",
				"Schreiben Sie eine Überschrift.", "Schreiben Sie, was Sie getan haben.", "Der Text ist zu lang",
				"&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; „Anführung“ ää");
		assertThat(refused.body()).containsPattern("value=\"graffiti\"[^>]* checked");
	}

	@Test
	void refusesNonsenseWithoutFalling() {
		assertThat(grossenhain
			.submit("/beitraege/neu", "kind", "NONSENSE", "title", "a\u0000b", "fieldsOfAction", "unknown", "body", "x",
					"visibility", "NOBODY", "projectId", "no-uuid")
			.status()).isEqualTo(422);
		assertThat(grossenhain.submit("/beitraege/neu").status()).isEqualTo(422);
		assertThat(grossenhain.open("/austausch?art=X&region=Y&organisation=Z&nach=%00").status()).isEqualTo(200);
		assertThat(grossenhain.open("/beitraege/not-a-uuid").status()).isEqualTo(404);
		assertThat(grossenhain.open("/kommunen/99999999").status()).isEqualTo(404);
		assertThat(grossenhain.open("/gibt-es-nicht").body()).contains("Diese Seite gibt es nicht mehr");
		assertThat(leipzig.open("/nachrichten").status()).isEqualTo(403);
		assertThat(leipzig.open("/nachrichten").body()).contains("Das darf nur die Koordination",
				"Sie sind als Stadt Leipzig angemeldet.");
		assertThat(grossenhain.open("/moderation").status()).isEqualTo(403);
	}

	@Test
	void storesATextWithoutCharactersThatNobodySees() {
		String title = unique("Null\u0000zeichen");
		Page published = publish(grossenhain, title);
		assertThat(published.body()).contains(title.replace("\u0000", ""));
	}

	@Test
	void previewsWithoutPublishing() {
		Page page = grossenhain.submit("/beitraege/neu", "vorschau", "1", "kind", "QUESTION", "title", "Wer weiß Rat?",
				"body", "Ein **fetter** Text", "fieldsOfAction", "youth");
		assertThat(page.body()).contains("<strong>fetter</strong>", "Ein **fetter** Text", "Wer weiß Rat?");
		Page fragment = grossenhain.submit("/beitraege/vorschau", "kind", "QUESTION", "body", "<b>roh</b>");
		assertThat(fragment.body()).contains("&lt;b&gt;roh&lt;/b&gt;", "Noch ohne Überschrift")
			.doesNotContain("<html", "<b>roh");
	}

	@Test
	void editsAndRefusesAnOutdatedEdit() {
		String title = unique("Pfandringe");
		String path = publish(grossenhain, title).address().getPath();
		assertThat(grossenhain.open(path + "/bearbeiten").body()).contains(title, "name=\"version\" value=\"1\"");
		Page changed = grossenhain.submit(path + "/bearbeiten", "version", "1", "kind", "NOTICE", "title",
				title + " neu", "body", "Kurz.", "fieldsOfAction", "graffiti", "template.occasion", "bleibt weg");
		assertThat(changed.body()).contains("Ihre Änderungen sind veröffentlicht", title + " neu", "Kurz.")
			.doesNotContain("bleibt weg");
		Page outdated = grossenhain.submit(path + "/bearbeiten", "version", "1", "kind", "NOTICE", "title", "Zu spät",
				"body", "Mein Text", "fieldsOfAction", "graffiti");
		assertThat(outdated.status()).isEqualTo(409);
		assertThat(outdated.body()).contains("Der Beitrag wurde inzwischen geändert", "Mein Text",
				"name=\"version\" value=\"2\"");
		assertThat(wilsdruff.open(path + "/bearbeiten").status()).isEqualTo(404);
		assertThat(grossenhain.submit(path + "/zurueckziehen").body()).contains("Ihr Beitrag ist zurückgezogen");
		assertThat(wilsdruff.open(path).status()).isEqualTo(404);
	}

	@Test
	void hidesAReportedPostAndTellsItsAuthorWhy() {
		String title = unique("Treffpunkt Teich");
		String path = publish(grossenhain, title).address().getPath();
		assertThat(leipzig.submit(path + "/melden").body()).contains("Wählen Sie einen Grund.");
		assertThat(leipzig.submit(path + "/melden", "reason", "PERSONAL_DATA", "text", "Nennt jemanden").body())
			.contains("Ihre Meldung ist eingegangen");
		Page opened = council.submit(path + "/melden", "reason", "PERSONAL_DATA", "text", "");
		String casePath = opened.address().getPath();
		assertThat(casePath).startsWith("/moderation/vorgaenge/");
		assertThat(opened.body()).contains(title, "Stadt Leipzig", "Nennt jemanden", "noch frei");
		assertThat(council.open("/moderation").body()).contains(title);
		assertThat(council.submit(casePath + "/uebernehmen").body()).contains("Sie bearbeiten diesen Vorgang");
		String version = version(council.open(casePath).body());
		assertThat(council.submit(casePath, "version", version, "action", "HIDE", "rule", "", "text", "").body())
			.contains("Wählen Sie eine Regel.", "Begründen Sie es in ein paar Worten.");
		Page hidden = council.submit(casePath, "version", version, "action", "HIDE", "rule", "3.1 Keine Daten Dritter",
				"text", "Der Beitrag nannte eine Person.");
		assertThat(hidden.body()).contains("Der Beitrag ist verborgen", "Verborgen");
		assertThat(council.submit(casePath, "version", version, "action", "DISMISS", "rule", "x", "text", "y").status())
			.isEqualTo(409);
		assertThat(wilsdruff.open(path).status()).isEqualTo(404);
		assertThat(wilsdruff.open("/austausch").body()).doesNotContain(title);
		assertThat(grossenhain.open(path).body()).contains("Dieser Beitrag ist verborgen", "3.1 Keine Daten Dritter",
				"Der Beitrag nannte eine Person.", "Durch die Moderation");
	}

	@Test
	void letsTwoTownsTalkAndNobodyElse() {
		String title = unique("Meldekarte");
		String path = publish(grossenhain, title).address().getPath();
		String post = path.substring(path.lastIndexOf('/') + 1);
		assertThat(wilsdruff.open("/nachrichten/neu?beitrag=" + post).body()).contains("Stadt Großenhain", title);
		assertThat(wilsdruff
			.submit("/nachrichten/neu", "organisations", GROSSENHAIN, "subject", "", "message", "Text bleibt")
			.body()).contains("Schreiben Sie einen Betreff.", "Text bleibt", "Stadt Großenhain");
		Page started = wilsdruff.submit("/nachrichten/neu", "organisations", GROSSENHAIN, "subject", title, "message",
				"Dürfen wir die Vorlage **nutzen**?", "postId", post);
		assertThat(started.body()).contains("Ihre Nachricht ist gesendet", "<strong>nutzen</strong>", "Zum Beitrag");
		String thread = started.address().getPath();
		assertThat(grossenhain.open("/nachrichten").body()).contains(title, "Stadt Wilsdruff", "Neu");
		assertThat(grossenhain.open(thread).body()).contains("Dürfen wir", "Antwort als Stadt Großenhain");
		assertThat(grossenhain.submit(thread, "message", "").body()).contains("Schreiben Sie eine Nachricht.");
		assertThat(grossenhain.submit(thread, "message", "Sehr gern.").body()).contains("Sehr gern.");
		assertThat(wilsdruff.open(thread).body()).contains("Sehr gern.", "gelesen von Stadt Großenhain");
		assertThat(council.open(thread).status()).isEqualTo(404);
		assertThat(wilsdruff.open("/nachrichten/neu").body()).contains("Bitte wählen", "Stadt Großenhain");
	}

	@Test
	void invitesToAskTheNetworkWhereNothingWasFound() {
		String nothing = "Unauffindbares" + UUID.randomUUID().toString().replace("-", "");
		assertThat(wilsdruff.open("/suche?q=" + nothing).body())
			.contains("Noch keine Erfahrung zu „%s“".formatted(nothing), "Netz fragen");
		assertThat(anonymous.open("/suche?q=" + nothing).body()).doesNotContain("Netz fragen");
	}

	@Test
	void prefersTownsLikeOnesOwnWhereAsked() {
		assertThat(wilsdruff.open("/suche").body())
			.contains("Kommunen wie meine", "name=\"nur-wie\" value=\"14628410\"")
			.doesNotContain("Kommunen wie meine bevorzugt");
		assertThat(council.open("/suche").body()).doesNotContain("Kommunen wie");
		assertThat(anonymous.open("/suche").body()).doesNotContain("Kommunen wie");
		assertThat(wilsdruff.open("/suche?wie=14628410").body()).contains("Kommunen wie meine bevorzugt", "id=\"wie\"");
		assertThat(wilsdruff.open("/suche?wie=14628410&sortierung=DATE").body()).contains("Nur diese zeigen")
			.doesNotContain("Kommunen wie meine bevorzugt", "id=\"wie\"");
		assertThat(wilsdruff.open("/suche?nur-wie=14628410&sortierung=DATE").body()).contains("Nur Kommunen wie meine");
		assertThat(council.open("/suche?nur-wie=14627010").body()).contains("Nur Kommunen wie Coswig", "ähnlich: ");
		assertThat(council.open("/suche?nur-wie=14999999").body()).doesNotContain("Kommunen wie");
	}

	@Test
	void showsSimilarEntriesBesideWhatOneReads() {
		String title = unique("Ähnlich");
		String post = publish(grossenhain, title).address().getPath();
		assertThat(wilsdruff.open(post).body()).contains("hx-get=\"/suche/aehnlich" + post + "\"");
		assertThat(wilsdruff.open("/suche/aehnlich" + post).body()).contains("Ähnliche Einträge", "Zurück zum Eintrag");
		assertThat(wilsdruff.look("/suche/aehnlich" + post, Map.of("HX-Request", "true")).body())
			.doesNotContain("<html");
		assertThat(anonymous.open("/suche/aehnlich" + post).status()).isEqualTo(404);
		assertThat(anonymous.open("/suche/aehnlich/projekte/" + UUID.randomUUID()).status()).isEqualTo(404);
	}

	@Test
	void suggestsInTheSearchField() {
		assertThat(anonymous.open("/suche/vorschlaege?q=grafit").body()).contains("Handlungsfelder",
				"/suche?feld=graffiti");
		assertThat(anonymous.open("/suche/vorschlaege?q=Grossenhain").body()).doesNotContain("/kommunen/",
				"/organisationen/");
		assertThat(wilsdruff.open("/suche/vorschlaege?q=Grossenhain").body()).contains("Kommunen",
				"/kommunen/14627060");
		assertThat(wilsdruff.open("/suche").body()).contains("data-suggest=\"/suche/vorschlaege\"", "/js/suggest");
	}

	@Test
	void showsTownsFromTheRegister() {
		assertThat(wilsdruff.open("/kommunen/14627060").body()).contains("Stadt Großenhain", "Große Kreisstadt",
				"Landkreis Meißen", "#k14627", "Mit Stadt Großenhain sprechen");
		assertThat(wilsdruff.open("/kommunen?q=bernsdorf").body()).contains("3 Kommunen", "Langenbernsdorf");
		assertThat(wilsdruff.open("/organisationen/" + GROSSENHAIN).address()).hasPath("/kommunen/14627060");
		assertThat(wilsdruff.open("/organisationen/" + COUNCIL).body()).contains("Landespräventionsrat");
	}

	private static Page publish(Browser browser, String title) {
		return browser.submit("/beitraege/neu", "kind", "EXPERIENCE_REPORT", "title", title, "fieldsOfAction",
				"graffiti", "fieldsOfAction", "youth", "template.occasion", "Es gab viele *Bilder*.",
				"template.measure", "Eine Karte.", "template.cost", "1.150 €", "template.effect", "", "template.again",
				"", "body", "", "visibility", "NETWORK");
	}

	private static String version(String html) {
		return html.replaceAll("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1");
	}

	private static String unique(String title) {
		return title + " " + UUID.randomUUID();
	}

}
