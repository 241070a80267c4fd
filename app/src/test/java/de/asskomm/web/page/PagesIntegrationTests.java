package de.asskomm.web.page;

import java.net.http.HttpResponse;
import java.util.EnumSet;
import java.util.UUID;

import de.asskomm.municipality.Ags;
import de.asskomm.municipality.DistrictKey;
import de.asskomm.organisation.Actor;
import de.asskomm.organisation.MemberId;
import de.asskomm.organisation.Organisation;
import de.asskomm.organisation.OrganisationId;
import de.asskomm.organisation.OrganisationType;
import de.asskomm.organisation.Organisations;
import de.asskomm.organisation.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@PageTest
class PagesIntegrationTests {

	private static final Organisation GROSSENHAIN = town("grossenhain", "Stadt Großenhain", "14627060");

	private static final Organisation WILSDRUFF = town("wilsdruff", "Stadt Wilsdruff", "14628410");

	private static final Organisation LEIPZIG = town("leipzig", "Stadt Leipzig", "14713000");

	private static final Organisation COUNCIL = new Organisation(new OrganisationId(UUID.randomUUID()), "lpr",
			"Landespräventionsrat", OrganisationType.STATE_PREVENTION_COUNCIL, null, null);

	@LocalServerPort
	int port;

	@Autowired
	Organisations organisations;

	@Autowired
	PageTestApplication.SignedIn signedIn;

	private Visitor anonymous;

	private Visitor grossenhain;

	private Visitor wilsdruff;

	private Visitor leipzig;

	private Visitor council;

	@BeforeEach
	void signIn() {
		this.anonymous = new Visitor(this.port, null);
		this.grossenhain = visitor(GROSSENHAIN, Role.COORDINATOR);
		this.wilsdruff = visitor(WILSDRUFF, Role.COORDINATOR);
		this.leipzig = visitor(LEIPZIG, Role.MEMBER);
		this.council = visitor(COUNCIL, Role.MODERATOR);
	}

	@Test
	void showsEveryPage() {
		for (String path : new String[] { "/austausch", "/austausch?art=QUESTION&feld=youth&region=14627",
				"/beitraege/neu", "/beitraege/neu?art=QUESTION&titel=E-Scooter", "/gute-praxis",
				"/gute-praxis?feld=graffiti&region=14627&stand=RUNNING", "/suche", "/suche?q=Graffiti", "/nachrichten",
				"/nachrichten/neu", "/kommunen", "/kommunen?q=gro%C3%9F&kreis=14627&groesse=FROM_10000",
				"/kommunen/14627060", "/kommunen/14625020", "/moderation", "/moderation?stand=DECIDED", "/mehr",
				"/impressum", "/datenschutz", "/nutzungsregeln", "/barrierefreiheit" }) {
			HttpResponse<String> page = this.council.get(path);
			assertThat(page.statusCode()).as(path).isEqualTo(200);
			assertThat(page.body()).as(path)
				.contains("</html>", "Landespräventionsrat")
				.doesNotContain("??", "style=", "Exception");
		}
		assertThat(this.anonymous.get("/").body()).contains("Was hilft in anderen Städten?", "Anmelden");
		assertThat(this.grossenhain.get("/").uri()).hasPath("/austausch");
	}

	@Test
	void publishesAReportThatOthersReadAndFindInTheFeed() {
		String title = unique("Meldekarte");
		HttpResponse<String> published = publish(this.grossenhain, title);
		assertThat(published.statusCode()).isEqualTo(200);
		assertThat(published.body()).contains("Ihr Beitrag ist veröffentlicht", title, "Anlass",
				"viele <em>Bilder</em>", "1.150 €", "Bearbeiten");
		String path = published.uri().getPath();
		assertThat(this.wilsdruff.get("/austausch").body()).contains(title, "Kontakt");
		HttpResponse<String> read = this.wilsdruff.get(path);
		assertThat(read.body()).contains(title, "Nachricht schreiben", "Beitrag melden")
			.doesNotContain("/bearbeiten", "Ihr Beitrag ist veröffentlicht");
		String id = path.substring(path.lastIndexOf('/') + 1);
		assertThat(this.wilsdruff.get("/austausch/neue?id=" + id).body()).contains(title).doesNotContain("<html");
		assertThat(this.wilsdruff.get("/austausch/neue?id=" + UUID.randomUUID()).body()).doesNotContain("<article");
		assertThat(this.anonymous.get(path).statusCode()).isEqualTo(404);
	}

	@Test
	void keepsEveryCharacterOfARefusedPost() {
		String typed = "Zeile eins\n\n<script>alert('x')</script> & „Anführung“ " + "ä".repeat(100_000);
		HttpResponse<String> refused = this.grossenhain.post("/beitraege/neu", "kind", "EXPERIENCE_REPORT", "title", "",
				"fieldsOfAction", "graffiti", "template.occasion", typed, "template.measure", "", "body", "",
				"visibility", "NETWORK");
		assertThat(refused.statusCode()).isEqualTo(422);
		assertThat(refused.body()).contains("Bitte prüfen Sie Ihre Eingaben", "href=\"#title\"",
				"Schreiben Sie eine Überschrift.", "Schreiben Sie, was Sie getan haben.", "Der Text ist zu lang",
				"&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; „Anführung“ ää");
		assertThat(refused.body()).containsPattern("value=\"graffiti\"[^>]* checked");
	}

	@Test
	void refusesNonsenseWithoutFalling() {
		assertThat(this.grossenhain
			.post("/beitraege/neu", "kind", "NONSENSE", "title", "a\u0000b", "fieldsOfAction", "unknown", "body", "x",
					"visibility", "NOBODY", "projectId", "no-uuid")
			.statusCode()).isEqualTo(422);
		assertThat(this.grossenhain.post("/beitraege/neu").statusCode()).isEqualTo(422);
		assertThat(this.grossenhain.get("/austausch?art=X&region=Y&organisation=Z&nach=%00").statusCode())
			.isEqualTo(200);
		assertThat(this.grossenhain.get("/beitraege/not-a-uuid").statusCode()).isEqualTo(404);
		assertThat(this.grossenhain.get("/kommunen/99999999").statusCode()).isEqualTo(404);
		assertThat(this.grossenhain.get("/gibt-es-nicht").body()).contains("Diese Seite gibt es nicht mehr");
		assertThat(this.leipzig.get("/nachrichten").statusCode()).isEqualTo(403);
		assertThat(this.leipzig.get("/nachrichten").body()).contains("Das darf nur die Koordination",
				"Sie sind als Stadt Leipzig angemeldet.");
		assertThat(this.grossenhain.get("/moderation").statusCode()).isEqualTo(403);
	}

	@Test
	void storesATextWithoutCharactersThatNobodySees() {
		String title = unique("Null\u0000zeichen");
		HttpResponse<String> published = publish(this.grossenhain, title);
		assertThat(published.body()).contains(title.replace("\u0000", ""));
	}

	@Test
	void previewsWithoutPublishing() {
		HttpResponse<String> page = this.grossenhain.post("/beitraege/neu", "vorschau", "1", "kind", "QUESTION",
				"title", "Wer weiß Rat?", "body", "Ein **fetter** Text", "fieldsOfAction", "youth");
		assertThat(page.body()).contains("<strong>fetter</strong>", "Ein **fetter** Text", "Wer weiß Rat?");
		HttpResponse<String> fragment = this.grossenhain.post("/beitraege/vorschau", "kind", "QUESTION", "body",
				"<b>roh</b>");
		assertThat(fragment.body()).contains("&lt;b&gt;roh&lt;/b&gt;", "Noch ohne Überschrift")
			.doesNotContain("<html", "<b>roh");
	}

	@Test
	void editsAndRefusesAnOutdatedEdit() {
		String title = unique("Pfandringe");
		String path = publish(this.grossenhain, title).uri().getPath();
		assertThat(this.grossenhain.get(path + "/bearbeiten").body()).contains(title, "name=\"version\" value=\"1\"");
		HttpResponse<String> changed = this.grossenhain.post(path + "/bearbeiten", "version", "1", "kind", "NOTICE",
				"title", title + " neu", "body", "Kurz.", "fieldsOfAction", "graffiti", "template.occasion",
				"bleibt weg");
		assertThat(changed.body()).contains("Ihre Änderungen sind veröffentlicht", title + " neu", "Kurz.")
			.doesNotContain("bleibt weg");
		HttpResponse<String> outdated = this.grossenhain.post(path + "/bearbeiten", "version", "1", "kind", "NOTICE",
				"title", "Zu spät", "body", "Mein Text", "fieldsOfAction", "graffiti");
		assertThat(outdated.statusCode()).isEqualTo(409);
		assertThat(outdated.body()).contains("Der Beitrag wurde inzwischen geändert", "Mein Text",
				"name=\"version\" value=\"2\"");
		assertThat(this.wilsdruff.get(path + "/bearbeiten").statusCode()).isEqualTo(404);
		assertThat(this.grossenhain.post(path + "/zurueckziehen").body()).contains("Ihr Beitrag ist zurückgezogen");
		assertThat(this.wilsdruff.get(path).statusCode()).isEqualTo(404);
	}

	@Test
	void hidesAReportedPostAndTellsItsAuthorWhy() {
		String title = unique("Treffpunkt Teich");
		String path = publish(this.grossenhain, title).uri().getPath();
		assertThat(this.leipzig.post(path + "/melden").body()).contains("Wählen Sie einen Grund.");
		assertThat(this.leipzig.post(path + "/melden", "reason", "PERSONAL_DATA", "text", "Nennt jemanden").body())
			.contains("Ihre Meldung ist eingegangen");
		HttpResponse<String> opened = this.council.post(path + "/melden", "reason", "PERSONAL_DATA", "text", "");
		String casePath = opened.uri().getPath();
		assertThat(casePath).startsWith("/moderation/vorgaenge/");
		assertThat(opened.body()).contains(title, "Stadt Leipzig", "Nennt jemanden", "noch frei");
		assertThat(this.council.get("/moderation").body()).contains(title);
		assertThat(this.council.post(casePath + "/uebernehmen").body()).contains("Sie bearbeiten diesen Vorgang");
		String version = version(this.council.get(casePath).body());
		assertThat(this.council.post(casePath, "version", version, "action", "HIDE", "rule", "", "text", "").body())
			.contains("Wählen Sie eine Regel.", "Begründen Sie es in ein paar Worten.");
		HttpResponse<String> hidden = this.council.post(casePath, "version", version, "action", "HIDE", "rule",
				"3.1 Keine Daten Dritter", "text", "Der Beitrag nannte eine Person.");
		assertThat(hidden.body()).contains("Der Beitrag ist verborgen", "Verborgen");
		assertThat(this.council.post(casePath, "version", version, "action", "DISMISS", "rule", "x", "text", "y")
			.statusCode()).isEqualTo(409);
		assertThat(this.wilsdruff.get(path).statusCode()).isEqualTo(404);
		assertThat(this.wilsdruff.get("/austausch").body()).doesNotContain(title);
		assertThat(this.grossenhain.get(path).body()).contains("Dieser Beitrag ist verborgen",
				"3.1 Keine Daten Dritter", "Der Beitrag nannte eine Person.", "Durch die Moderation");
	}

	@Test
	void letsTwoTownsTalkAndNobodyElse() {
		String title = unique("Meldekarte");
		String path = publish(this.grossenhain, title).uri().getPath();
		String post = path.substring(path.lastIndexOf('/') + 1);
		assertThat(this.wilsdruff.get("/nachrichten/neu?beitrag=" + post).body()).contains("Stadt Großenhain", title);
		assertThat(this.wilsdruff
			.post("/nachrichten/neu", "organisations", GROSSENHAIN.id().toString(), "subject", "", "message",
					"Text bleibt")
			.body()).contains("Schreiben Sie einen Betreff.", "Text bleibt", "Stadt Großenhain");
		HttpResponse<String> started = this.wilsdruff.post("/nachrichten/neu", "organisations",
				GROSSENHAIN.id().toString(), "subject", title, "message", "Dürfen wir die Vorlage **nutzen**?",
				"postId", post);
		assertThat(started.body()).contains("Ihre Nachricht ist gesendet", "<strong>nutzen</strong>", "Zum Beitrag");
		String thread = started.uri().getPath();
		assertThat(this.grossenhain.get("/nachrichten").body()).contains(title, "Stadt Wilsdruff", "Neu");
		assertThat(this.grossenhain.get(thread).body()).contains("Dürfen wir", "Antwort als Stadt Großenhain");
		assertThat(this.grossenhain.post(thread, "message", "").body()).contains("Schreiben Sie eine Nachricht.");
		assertThat(this.grossenhain.post(thread, "message", "Sehr gern.").body()).contains("Sehr gern.");
		assertThat(this.wilsdruff.get(thread).body()).contains("Sehr gern.", "gelesen von Stadt Großenhain");
		assertThat(this.council.get(thread).statusCode()).isEqualTo(404);
		assertThat(this.wilsdruff.get("/nachrichten/neu").body()).contains("Bitte wählen", "Stadt Großenhain");
	}

	@Test
	void saysThatTheSearchIsAway() {
		HttpResponse<String> page = this.wilsdruff.get("/suche?q=gest%C3%B6rt");
		assertThat(page.statusCode()).isEqualTo(503);
		assertThat(page.body()).contains("Die Suche ist gerade nicht erreichbar", "Neueste Beiträge ansehen");
		assertThat(this.wilsdruff.get("/suche?q=Scooter").body()).contains("Noch keine Erfahrung zu „Scooter“",
				"Netz fragen");
		assertThat(this.anonymous.get("/suche?q=Scooter").body()).doesNotContain("Netz fragen");
	}

	@Test
	void showsTownsFromTheRegister() {
		assertThat(this.wilsdruff.get("/kommunen/14627060").body()).contains("Stadt Großenhain", "Große Kreisstadt",
				"Landkreis Meißen", "#k14627", "Mit Stadt Großenhain sprechen");
		assertThat(this.wilsdruff.get("/kommunen?q=bernsdorf").body()).contains("3 Kommunen", "Langenbernsdorf");
		assertThat(this.wilsdruff.get("/organisationen/" + GROSSENHAIN.id()).uri()).hasPath("/kommunen/14627060");
		assertThat(this.wilsdruff.get("/organisationen/" + COUNCIL.id()).body()).contains("Landespräventionsrat");
	}

	private static HttpResponse<String> publish(Visitor visitor, String title) {
		return visitor.post("/beitraege/neu", "kind", "EXPERIENCE_REPORT", "title", title, "fieldsOfAction", "graffiti",
				"fieldsOfAction", "youth", "template.occasion", "Es gab viele *Bilder*.", "template.measure",
				"Eine Karte.", "template.cost", "1.150 €", "template.effect", "", "template.again", "", "body", "",
				"visibility", "NETWORK");
	}

	private static String version(String html) {
		return html.replaceAll("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1");
	}

	private static String unique(String title) {
		return title + " " + UUID.randomUUID();
	}

	private Visitor visitor(Organisation organisation, Role role) {
		Actor actor = this.signedIn.let(this.organisations, new Actor(new MemberId(UUID.randomUUID()),
				"Koordinierungsstelle", organisation, EnumSet.of(Role.MEMBER, role)));
		return new Visitor(this.port, actor.member().toString());
	}

	private static Organisation town(String alias, String name, String ags) {
		return new Organisation(new OrganisationId(UUID.randomUUID()), alias, name, OrganisationType.MUNICIPALITY,
				new Ags(ags), new DistrictKey(ags.substring(0, 5)));
	}

}
