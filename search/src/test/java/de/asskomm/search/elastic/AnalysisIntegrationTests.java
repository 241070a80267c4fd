package de.asskomm.search.elastic;

import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class AnalysisIntegrationTests {

	@AutoClose
	private static final TestIndex index = TestIndex.create();

	@ParameterizedTest
	@CsvSource({ "Großenhain, Grossenhain", "Müll, Muell", "Sachbeschädigung, Sachbeschaedigung", "STRASSE, Straße",
			"Übergröße, uebergroesse", "Café, Cafe" })
	void takesUmlautsAndTheirSpellingsForTheSame(String word, String other) throws IOException {
		assertThat(index.tokens("exact", word)).isEqualTo(index.tokens("exact", other));
		assertThat(index.tokens("stem", word)).isEqualTo(index.tokens("stem", other));
	}

	@ParameterizedTest
	@CsvSource({ "Schmierereien, Schmiererei", "Sachbeschädigungen, Sachbeschädigung", "Städte, Stadt",
			"saubere, sauberer", "Präventionsräte, Präventionsrat", "kommunalen, kommunaler", "Projekten, Projekt",
			"Sozialarbeiterinnen, Sozialarbeiter", "Schüler:innen, Schüler", "Erzieherin, Erzieher" })
	void takesInflectedWordsForTheSame(String word, String other) throws IOException {
		assertThat(index.tokens("stem", word)).isEqualTo(index.tokens("stem", other));
		assertThat(index.tokens("exact", word)).isNotEqualTo(index.tokens("exact", other));
	}

	@ParameterizedTest
	@CsvSource({ "Graffitientfernung, Entfernung", "Graffitientfernung, Graffiti", "Farbschmierereien, Schmiererei",
			"Sachbeschädigungen, Beschädigung", "Sachbeschaedigungen, Beschädigung", "Müllablagerungen, Ablagerung",
			"Jugendgewaltprävention, Gewalt", "Straßenbeleuchtung, Beleuchtung", "Strassenbeleuchtung, Straßen",
			"Wohnungseinbruchdiebstahl, Einbruch", "Bürgerbefragung, Bürger", "Sicherheitskonzept, Konzept" })
	void findsPartsOfCompounds(String compound, String part) throws IOException {
		assertThat(index.tokens("parts", Compounds.mark(compound))).containsAll(index.tokens("stem", part))
			.containsAll(index.tokens("stem", compound));
	}

	@ParameterizedTest
	@ValueSource(strings = { "Heirat", "Verrat", "Stadtrat", "Automat", "gesamt", "besucht", "Urlaub", "Schraube",
			"Sparkasse", "Brandenburg", "Hamburger", "Vereinbarung", "Versammlung", "Fraktion", "Redaktion",
			"Kameradschaft", "Werkstatt", "Schulden", "Staubecken", "Handwerk", "Gewohnheit", "Bürgermeister",
			"Landrat", "Grünstreifen", "bewältigen", "Müller" })
	void doesNotSplitWordsThatMerelyContainOthers(String word) throws IOException {
		assertThat(index.tokens("parts", Compounds.mark(word))).isEqualTo(index.tokens("stem", word));
	}

	@ParameterizedTest
	@CsvSource({ "Schmierereien, Graffiti", "sprayer, Sachbeschädigung", "Vandalismus, Farbschmierereien",
			"Graffitti, Graffiti", "Unrat, Müll", "Littering, Sauberkeit", "Stadtwache, GVD",
			"Videoüberwachung, Videoschutz", "Rauschgift, Drogen", "Sucht, Drogen", "Mandatsträger, Amtsträger",
			"Kommunalpolitiker, Mandatsträgerinnen", "Radikalisierung, Rechtsextremismus",
			"Bürgerumfrage, Bürgerbefragung", "Kindertagesstätten, Kita", "Streetwork, Jugendclub",
			"LPR, Landespräventionsrat" })
	void knowsSynonymsInEveryInflection(String word, String synonym) throws IOException {
		assertThat(index.tokens("synonym", word)).containsAll(index.tokens("stem", synonym))
			.containsAll(index.tokens("stem", word));
	}

	@Test
	void leavesADividedWordWholeWhereItCountsAsAWhole() throws IOException {
		String divided = Compounds.mark("Graffitientfernung");
		assertThat(index.tokens("exact", divided)).containsExactly("graffitientfernung");
		assertThat(index.tokens("stem", divided)).isEqualTo(index.tokens("stem", "Graffitientfernung"));
		assertThat(index.tokens("spelling", divided)).containsExactly("graffitientfernung");
	}

	@Test
	void knowsSynonymsOfSeveralWords() throws IOException {
		assertThat(index.tokens("synonym", "saubere Stadt")).containsAll(index.tokens("stem", "Müll Sauberkeit"));
		assertThat(index.tokens("synonym", "gemeindlicher Vollzugsdienst")).contains("gvd");
		assertThat(index.tokens("synonym", "kommunalen Präventionsrat")).contains("kpr");
	}

	@ParameterizedTest
	@CsvSource({ "Tag, Graffiti", "Tage, Graffiti", "rechts, Rechtsextremismus", "Recht, Rechtsextremismus",
			"Drogen, sucht", "Rat, Präventionsrat" })
	void doesNotTakeEverydayWordsForSynonyms(String word, String other) throws IOException {
		assertThat(index.tokens("synonym", word)).doesNotContainAnyElementsOf(index.tokens("stem", other));
	}

	@Test
	void doesNotSearchForStopWords() throws IOException {
		assertThat(index.tokens("stem", "Was half gegen die Schmierereien?")).isEqualTo(List.of("half", "schmiererei"));
	}

}
