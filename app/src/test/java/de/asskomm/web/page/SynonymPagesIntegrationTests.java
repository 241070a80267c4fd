package de.asskomm.web.page;

import java.time.Duration;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import de.asskomm.Browser;
import de.asskomm.Browser.Page;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class SynonymPagesIntegrationTests {

	private static final String LIST = "/moderation/synonyme";

	private static Browser council;

	private static Browser colleague;

	private static Browser wilsdruff;

	private final String typed = word();

	private final String written = word();

	@BeforeAll
	static void signIn() {
		council = Browser.of("moderation-lpr");
		colleague = Browser.of("zweite-moderation-lpr");
		wilsdruff = Browser.of("koordination-wilsdruff");
	}

	@Test
	void triesAGroupBeforeSavingItAndTakesItBack() {
		publish();
		council.open(LIST + "/neu");
		Page tried = council.submit(LIST + "/neu", "words", words(), "leadIn", "", "note", "Notiz", "query", this.typed,
				"act", "try");
		assertThat(tried.status()).isEqualTo(200);
		assertThat(tried.body()).contains("Unter den ersten Treffern: 1 neu, 0 nicht mehr dabei", "Jetzt: 0 Treffer",
				"Danach: ein Treffer", "Von " + this.written, "<b class=\"ak-s\">neu</b>", "Notiz");
		assertThat(search(this.typed)).doesNotContain("Von " + this.written);
		Page saved = council.submit(LIST + "/neu", "words", words(), "leadIn", "", "note", "Notiz", "act", "save");
		assertThat(saved.body()).contains("ist angelegt", "Die Suche nutzt das ab jetzt.");
		assertThat(search(this.typed)).contains("Von " + this.written);
		Page history = council.open(LIST + "/verlauf");
		assertThat(history.body()).contains("„" + this.typed + ", " + this.written + "“ angelegt", "Zurücknehmen");
		Matcher undo = Pattern.compile("action=\"(" + LIST + "/verlauf/\\d+)\"").matcher(history.body());
		assertThat(undo.find()).isTrue();
		assertThat(council.submit(undo.group(1)).body()).contains("ist zurückgenommen");
		assertThat(search(this.typed)).doesNotContain("Von " + this.written);
		assertThat(council.submit(undo.group(1)).body()).contains("Das lässt sich nicht zurücknehmen");
	}

	@Test
	void keepsWhatWasTypedAndSaysAllThatIsWrong() {
		council.open(LIST + "/neu");
		Page refused = council.submit(LIST + "/neu", "words", "gegen, Müll", "leadIn", "<b>", "note", "Warum", "act",
				"save");
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.body()).contains("„gegen“ ist ein Füllwort", "„&lt;b&gt;“ enthält „&lt;“", "gegen, Müll",
				"Warum", "href=\"#words\"");
		assertThat(council.submit(LIST + "/neu", "words", "Müll, Gerümpel", "act", "save").body())
			.contains("„Müll“ steht schon in der Gruppe „Müll, Abfall, Unrat …“.");
		assertThat(council.submit(LIST + "/neu", "words", words(), "query", "", "act", "try").body())
			.contains("Geben Sie Suchwörter ein", this.typed);
	}

	@Test
	void refusesAnOlderVersionWithTheColleaguesName() {
		council.open(LIST + "/neu");
		council.submit(LIST + "/neu", "words", words(), "act", "save");
		Matcher line = Pattern.compile("href=\"(" + LIST + "/[0-9a-f-]{36})\"")
			.matcher(council.open(LIST + "?q=" + this.typed).body());
		assertThat(line.find()).isTrue();
		String group = line.group(1);
		colleague.open(group);
		colleague.submit(group, "words", words() + "," + word(), "version", "1", "act", "save");
		council.open(group);
		Page stale = council.submit(group, "words", words() + ", meinwort", "version", "1", "act", "save");
		assertThat(stale.status()).isEqualTo(409);
		assertThat(stale.body()).contains("Jemand war schneller", "hat die Gruppe inzwischen geändert", "meinwort",
				"name=\"version\" value=\"2\"");
		assertThat(colleague.submit(group, "version", "2", "act", "remove").body()).contains("ist gelöscht");
		Page gone = council.submit(group, "words", words(), "version", "2", "act", "save");
		assertThat(gone.status()).isEqualTo(409);
		assertThat(gone.body()).contains("inzwischen gelöscht", "action=\"" + LIST + "/neu\"", this.typed);
	}

	@Test
	void turnsASearchInVainIntoAQuestion() {
		String word = word();
		wilsdruff.open("/suche?q=" + word);
		Browser.of("mitglied-leipzig").open("/suche?q=" + word);
		await().atMost(Duration.ofSeconds(30)).until(() -> council.open("/moderation/bedarf").body().contains(word));
		assertThat(council.open("/moderation/bedarf").body()).contains("2-mal gesucht, zuletzt im",
				"/beitraege/neu?art=QUESTION&amp;titel=" + word);
		assertThat(council.open("/beitraege/neu?art=QUESTION&titel=" + word + "&feld=youth").body())
			.contains("value=\"" + word + "\"")
			.containsPattern("value=\"youth\"[^>]* checked");
	}

	private void publish() {
		wilsdruff.open("/beitraege/neu");
		wilsdruff.submit("/beitraege/neu", "kind", "NOTICE", "title", "Von " + this.written, "body", "Mehr nicht.",
				"fieldsOfAction", "graffiti", "visibility", "NETWORK");
		await().atMost(Duration.ofSeconds(30)).until(() -> search(this.written).contains("Von <mark>"));
	}

	/** What the search finds, with its marks taken away from titles. */
	private static String search(String words) {
		String body = wilsdruff.open("/suche?q=" + words).body();
		return body + body.replaceAll("</?mark>", "");
	}

	private String words() {
		return this.typed + ", " + this.written;
	}

	private static String word() {
		return "wort" + UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "x";
	}

}
