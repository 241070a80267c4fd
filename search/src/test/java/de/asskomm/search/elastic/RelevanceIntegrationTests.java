package de.asskomm.search.elastic;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import de.asskomm.exchange.Post;
import de.asskomm.organisation.Actors;
import de.asskomm.organisation.Reader;
import de.asskomm.organisation.Visibility;
import de.asskomm.search.SearchHit;
import de.asskomm.search.SearchPage;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@SearchIntegrationTest
class RelevanceIntegrationTests {

	@Autowired
	private Knowledge knowledge;

	@Autowired
	private CurrentKnowledge currentKnowledge;

	@Autowired
	private ReadableEntries readableEntries;

	@AutoClose
	private TestSearch search;

	private Reader reader;

	@BeforeEach
	void createIndex() {
		this.search = new TestSearch(this.currentKnowledge, this.readableEntries);
		this.reader = Actors.member(this.knowledge.leipzig()).reader();
	}

	@ParameterizedTest
	@ValueSource(strings = { "schmierereien", "Schmiererei", "graffitti", "graffiti", "Sachbeschädigung",
			"sachbeschaedigungen", "saubere stadt", "Sauberkeit Großenhain", "grossenhain sprayer", "Farbschmierereien",
			"vandalismus", "Was hilft gegen Schmierereien?", "Bürger für unsere saubere Stadt", "schmierereein",
			"Unterführungen", "Bahnhofsunterführung", "Entfernung", "Prävention Eigentum",
			"was machen andere gegen Schmierereien?", "Wie geht ihr mit Graffiti um?", "Entfernung von Graffiti",
			"Graffitiprävention", "Privateigentum", "Grafitti am Banhof", "Kampagnen für Bürger" })
	void findsWhatGrossenhainDidAgainstGraffiti(String words) throws IOException {
		this.search.index(post("Graffiti am Bahnhof",
				"In der Unterführung häuften sich Schmierereien an privatem Eigentum. Die Graffitientfernung "
						+ "begleitet die Kampagne „Bürger für unsere saubere Stadt“; Prävention statt Reinigung."),
				post("Kita-Fest", "Kinder und Eltern feierten den Sommer."),
				post("Neue Ampel", "An der Kreuzung regelt eine Ampel den Verkehr."));
		assertThat(titles(words)).first().isEqualTo("Graffiti am Bahnhof");
	}

	@ParameterizedTest
	@CsvSource({ "rat, Die Heirat im Rathaus", "tat, Der Stadtrat tagte", "amt, Insgesamt eine Bilanz",
			"sucht, Besuch wurde untersucht", "tat, Werkstatt eröffnet", "raub, Urlaub und Schrauben",
			"Bürger, Hamburger und Bürgermeister", "Tag, Graffiti am Bahnhof", "Graffiti, Tag der offenen Tür",
			"Drogen, Gemeinde sucht Partner", "Aktion, Fraktion und Redaktion", "Recht, Rechtsextremismus",
			"Müll, Herr Müller berichtet", "Rad, Der Rat tagt", "Bank, Blank geputzt", "potato, Die Tat",
			"Schaf, Die Wirtschaft im Landkreis", "Eis, Der Kreis und seine Reise", "Sport, Neue Transportkosten",
			"Tier, Ein Quartier an der Grenze", "Fisch, Spezifische Ziele", "Wein, Besuch in Roßwein",
			"Angel, Der Fachkräftemangel", "Samt, Das Ordnungsamt", "Richter, Eine neue Förderrichtlinie",
			"Schulden, Neue Schulen", "Haft, Eine nachhaltige Lösung", "Elle, Strukturelle Hilfe" })
	void leavesFalseFriendsAlone(String words, String title) throws IOException {
		this.search.index(post(title, "Mehr ist dazu nicht zu sagen."));
		assertThat(titles(words)).isEmpty();
	}

	@Test
	void ranksAsWrittenBeforeInflectedBeforeSynonymBeforePartOfACompound() throws IOException {
		this.search.index(post("Vierte Meldung", "Hier geht es um die Farbschmierereibeseitigung im Ort."),
				post("Dritte Meldung", "Hier geht es um mehr Vandalismus in diesem Ort."),
				post("Zweite Meldung", "Hier geht es um alle Schmierereien in diesem Ort."),
				post("Erste Meldung", "Hier geht es um eine Schmiererei in diesem Ort."));
		assertThat(titles("Schmiererei")).containsExactly("Erste Meldung", "Zweite Meldung", "Dritte Meldung",
				"Vierte Meldung");
	}

	@ParameterizedTest
	@CsvSource({ "Schulsozialarbeit, Sozialarbeit an Schulen", "Sozialarbeit an Schulen, Neue Schulsozialarbeit",
			"Präventionsrat, Ein Rat für Prävention", "Rat für Prävention, Der Landespräventionsrat",
			"Befragung der Bürger, Bürgerbefragung 2023", "Bürgerbefragung, Befragung vieler Bürger",
			"Straßenbeleuchtung, Beleuchtung dunkler Straßen", "Buergerbefragung, Bürgerbefragung 2023",
			"Strassenbeleuchtung, Straßenbeleuchtung", "Videoueberwachung, Videoüberwachung am Markt",
			"Wohnteilhabe, Das Wohnteilhabegesetz", "Schulsozialarbeiterinnen, Ein Schulsozialarbeiter",
			"WohnteilhabeG, Das Wohnteilhabegesetz", "beihilfevo, Sächsische Beihilfeverordnung" })
	void findsCompoundsByTheirPartsAndTheirPartsByCompounds(String words, String title) throws IOException {
		this.search.index(post(title, "Mehr ist dazu nicht zu sagen."), post("Kita-Fest", "Im Sommer wurde gefeiert."));
		assertThat(titles(words)).containsExactly(title);
	}

	@ParameterizedTest
	@CsvSource({ "KPR gründen, Kommunaler Präventionsrat gegründet", "GVD, Der gemeindliche Vollzugsdienst",
			"LPR, Post vom Landespräventionsrat", "RL KommPräv, Die Richtlinie Kommunale Prävention",
			"JVA, Besuch im Gefängnis" })
	void knowsAbbreviations(String words, String title) throws IOException {
		this.search.index(post(title, "Mehr ist dazu nicht zu sagen."), post("Kita-Fest", "Im Sommer wurde gefeiert."));
		assertThat(titles(words)).first().isEqualTo(title);
	}

	@ParameterizedTest
	@CsvSource({ "Wer hat Erfahrung mit Drogen?, Drogen in der Stadt",
			"Was kann man gegen Lärm am Abend tun?, Lärm am Markt",
			"Wie bekommen wir eine neue Straßenbeleuchtung?, Neue Lampen für die Straße" })
	void understandsQuestions(String words, String title) throws IOException {
		this.search.index(post(title, "Mehr ist dazu nicht zu sagen."),
				post("Andere Leute", "Was machen andere? Wer hat was, und wie tun wir es?"));
		assertThat(titles(words)).containsExactly(title);
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "Welche Erfahrungen gibt es mit Graffiti?", "Was haben andere Städte gegen Graffiti gemacht?",
					"Ideen von Kommunen gegen Schmierereien", "Beispiele: Graffiti", "Erfahrungen Graffiti Kommunen" })
	void needsNoWordsThatOnlySayWhoTells(String words) throws IOException {
		this.search.index(post("Graffiti am Bahnhof", "Graffiti in der Unterführung."),
				post("Neue Lampen",
						"Erfahrungen, Ideen und Beispiele: Städte und Kommunen sprachen auch über Graffiti."),
				post("Neue Wege", "Ideen, Erfahrungen und Beispiele: Kommunen und Städte sprachen auch über Graffiti."),
				post("Neue Bänke",
						"Beispiele, Erfahrungen und Ideen: Städte und Kommunen sprachen auch über Graffiti."),
				post("Kita-Fest", "Erfahrungen, Ideen und Beispiele vieler Städte und Kommunen."));
		assertThat(titles(words)).hasSize(4).contains("Graffiti am Bahnhof").doesNotContain("Kita-Fest");
	}

	@Test
	void looksForWordsThatSayLittleWhereNothingElseWasTyped() throws IOException {
		this.search.index(post("Ein Bericht", "Unsere Erfahrungen im Sommer."), post("Kita-Fest", "Kinder feierten."));
		assertThat(titles("Welche Erfahrungen?")).containsExactly("Ein Bericht");
	}

	@Test
	void ranksWhatIsInTheTitleFirst() throws IOException {
		this.search.index(post("Ein Bericht", "Auch die Straßenbeleuchtung wurde besprochen."),
				post("Straßenbeleuchtung", "Ein Bericht aus der Stadt."));
		assertThat(titles("strassenbeleuchtung")).containsExactly("Straßenbeleuchtung", "Ein Bericht");
	}

	@Test
	void findsByTownDistrictAndFieldOfAction() throws IOException {
		this.search.index(this.knowledge.post(this.knowledge.frankenberg(), "Ein Bericht", "Was wir lernten.",
				Visibility.NETWORK, Knowledge.IN_2023, "road-safety"));
		assertThat(titles("Frankenberg")).containsExactly("Ein Bericht");
		assertThat(titles("Mittelsachsen Verkehrssicherheit")).containsExactly("Ein Bericht");
		assertThat(titles("Blitzer")).isEmpty();
		assertThat(titles("Unfallprävention")).containsExactly("Ein Bericht");
	}

	@Test
	void asksWhatWasMeantWhereAWordIsUnknown() throws IOException {
		this.search.index(post("Videoschutz am Markt", "Kameras über dem Platz, neue Beleuchtung."));
		SearchPage page = page("Beleuchtugn am Mark");
		assertThat(page.didYouMean()).isEqualTo("Beleuchtung am Markt");
		assertThat(page.hits()).extracting(SearchHit::title).containsExactly("Videoschutz am Markt");
		assertThat(page.hits().getFirst().snippetHtml()).contains("<mark>Beleuchtung</mark>");
	}

	@Test
	void asksWhatWasMeantByAQuestion() throws IOException {
		this.search.index(post("Neue Lampen", "Straßenbeleuchtung am Markt."));
		assertThat(page("Was hilft gegen schlechte Straßenbeleuchtugn?").didYouMean()).isNull();
		assertThat(page("Was tun wir mit der Straßenbeleuchtugn?").didYouMean())
			.isEqualTo("Was tun wir mit der Straßenbeleuchtung?");
	}

	@Test
	void tellsHowMuchFitsAndHowMuchOnlyComesNear() throws IOException {
		this.search.index(post("Gehwege A", "Neue Gehwege."), post("Gehwege B", "Breite Gehwege."),
				post("Gehwege C", "Fahrräder auf Gehwegen."));
		assertThat(page("Gehwege")).extracting(SearchPage::fitting, SearchPage::total).containsExactly(3L, 3L);
		assertThat(page("Drohnen Gehwege")).extracting(SearchPage::fitting, SearchPage::total).containsExactly(0L, 3L);
		assertThat(page("Fahrräder Gehwege")).extracting(SearchPage::fitting, SearchPage::total)
			.containsExactly(1L, 3L);
	}

	@Test
	void doesNotProposeWordsThatOnlyOthersMayRead() throws IOException {
		Post secret = post("Lagebild", "Verdächtiger Kellerbunker am Ostring.", Visibility.LPR);
		this.search.index(secret, post("Kita-Fest", "Kinder feierten."));
		assertThat(page("Kellerbunkr").didYouMean()).isNull();
		assertThat(page("Kellerbunkr").hits()).isEmpty();
		assertThat(this.search.page("Kellerbunkr", Actors.moderator().reader()).didYouMean()).isEqualTo("Kellerbunker");
	}

	@Test
	void doesNotFloodAGoodSearchWithSimilarWords() throws IOException {
		this.search.index(post("Streife A", "Die Streife geht."), post("Streife B", "Die Streife fährt."),
				post("Streife C", "Die Streife ruht."),
				post("Streit", "Ein Streit wurde geschlichtet, Streiche auch."));
		assertThat(titles("Streife")).containsExactlyInAnyOrder("Streife A", "Streife B", "Streife C");
		assertThat(page("Streife").didYouMean()).isNull();
	}

	@Test
	void doesNotFloodAMistypedSearchWithWhatHasOnlyTheOtherWord() throws IOException {
		this.search.index(post("Licht A", "Neue Beleuchtung am Markt."), post("Licht B", "Die Beleuchtung des Markts."),
				post("Licht C", "Die Beleuchtung vieler Märkte."), post("Gemüse", "Der Markt öffnet um acht."));
		assertThat(titles("Beleuchtugn Markt")).containsExactlyInAnyOrder("Licht A", "Licht B", "Licht C");
		assertThat(titles("Drohnen Markt")).contains("Gemüse");
	}

	@Test
	void marksWhatMatchesAndEscapesTheRest() throws IOException {
		this.search.index(post("Schmierereien <b>& Co</b>",
				"Der Text sagt `<script>alert(1)</script>` und \uE000Graffiti\uE001 & \"mehr\" über Graffitientfernung."));
		SearchHit hit = page("schmiererei").hits().getFirst();
		assertThat(hit.title()).isEqualTo("Schmierereien <b>& Co</b>");
		assertThat(hit.titleHtml()).isEqualTo("<mark>Schmierereien</mark> &lt;b&gt;&amp; Co&lt;/b&gt;");
		assertThat(hit.snippetHtml()).contains("&lt;script&gt;alert(1)&lt;/script&gt;")
			.contains("<mark>Graffiti</mark> &amp; &quot;mehr&quot; über <mark>Graffitientfernung</mark>");
		assertThat(hit.snippetHtml().replace("<mark>", "").replace("</mark>", "")).doesNotContain("<", ">");
	}

	@Test
	void showsTheBeginningWhereNoPassageMatches() throws IOException {
		this.search.index(post("Videoschutz", "So begann es im Mai."));
		assertThat(page("Videoschutz").hits().getFirst().snippetHtml()).isEqualTo("So begann es im Mai.");
		assertThat(page("").hits().getFirst().snippetHtml()).isEqualTo("So begann es im Mai.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"", "(", "* : ?", "AND OR NOT", "a^2~", "\\", "🙂", "der die das", "\u0000x", "-" })
	void understandsAnythingThatIsTyped(String words) throws IOException {
		this.search.index(post("Ein Bericht", "Sonst nichts."));
		assertThat(titles(words)).isEmpty();
	}

	@Test
	void understandsLongTexts() throws IOException {
		this.search.index(post("Müll am See", "Sonst nichts."));
		assertThat(titles("müll ".repeat(1_000))).containsExactly("Müll am See");
		assertThat(titles("a ".repeat(1_000))).isEmpty();
		assertThat(titles(manyWords(","))).isEmpty();
		assertThat(titles(manyWords("/"))).isEmpty();
		assertThat(titles("müll," + manyWords(","))).containsExactly("Müll am See");
		assertThat(titles("漢字仮名交じり文".repeat(60))).isEmpty();
		assertThat(titles("sachbeschädigung gewalt drogen jugend abfall mobbing extremismus demokratie rassismus "
				+ "alkohol schule videoschutz gvd lärm einbruch betrug kpr lpr fachtag fortbildung kita park"))
			.isEmpty();
	}

	private static String manyWords(String between) {
		return IntStream.range(0, 200).mapToObj((number) -> "ab" + number).collect(Collectors.joining(between));
	}

	private Post post(String title, String body) {
		return post(title, body, Visibility.NETWORK);
	}

	private Post post(String title, String body, Visibility visibility) {
		return this.knowledge.post(this.knowledge.grossenhain(), title, body, visibility, Knowledge.IN_2023, "youth");
	}

	private List<String> titles(String words) {
		return this.search.titles(words, this.reader);
	}

	private SearchPage page(String words) {
		return this.search.page(words, this.reader);
	}

}
