package de.asskomm.search.elastic;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import de.asskomm.search.SavedSearch;
import de.asskomm.search.SearchFacet;
import de.asskomm.search.StartSynonyms;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SearchMonitorTests {

	@AutoClose
	private final SearchMonitor monitor = new SearchMonitor(new GermanAnalysis(StartSynonyms.rules()));

	@ParameterizedTest
	@CsvSource({ "Schmiererei, Neue Schmierereien am Markt", "sprayer, Sachbeschädigung im Park",
			"Vandalismus, Farbschmierereien", "Graffitti, Graffiti am Bahnhof", "Drogenprävention, Rauschgift am Gleis",
			"saubere Stadt, Gegen Littering", "Schulsozialarbeit, Sozialarbeit an Schulen",
			"Bürgerbefragung, Befragung vieler Bürger", "Befragung der Bürger, Bürgerbefragung 2026",
			"Buergerbefragung, Bürgerbefragung 2026", "KPR, Kommunaler Präventionsrat gegründet",
			"beihilfevo, Sächsische Beihilfeverordnung", "Was hilft gegen Lärm?, Lärm am Markt",
			"Erzieher, Drei Erzieher:innen", "Großenhain, Nachricht ohne Ort" })
	void isMetByInflectionSynonymsAndCompounds(String words, String title) {
		assertThat(isMet(words, title)).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "rat, Die Heirat im Rathaus", "Tag, Graffiti am Bahnhof", "Müll, Herr Müller berichtet",
			"Rechtsextremismus, Recht und Ordnung", "Lärm, Ruhe am Markt", "Lärm Spielplatz, Lärm am Markt",
			"Sicherheitskonzept, Ein Konzept für den Radweg", "der die das, Der Tag und die Nacht" })
	void isNotMetByWhatTheSearchWouldNotFind(String words, String title) {
		assertThat(isMet(words, title)).isFalse();
	}

	@Test
	void isMetWhereEnoughOfManyWordsMatch() {
		assertThat(isMet("Lärm Spielplatz Abend", "Lärm am Abend")).isTrue();
		assertThat(isMet("Lärm Spielplatz Abend", "Ruhe am Abend")).isFalse();
		assertThat(isMet("Lärm Spielplatz Abend Sommer", "Lärm am Abend")).isTrue();
		assertThat(isMet("Lärm Spielplatz Abend Sommer", "Ruhe am Abend")).isFalse();
		assertThat(isMet("Lärm Spielplatz Abend Sommer Anwohner", "Lärm am Abend, sagen Anwohner")).isTrue();
		assertThat(isMet("Lärm Spielplatz Abend Sommer Anwohner", "Lärm am Abend")).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { " ", ",", "/" })
	void understandsMoreWordsThanItCompares(String between) {
		String words = IntStream.range(0, 200)
			.mapToObj((number) -> "xqv" + (char) ('a' + number / 26) + (char) ('a' + number % 26))
			.collect(Collectors.joining(between));
		assertThat(isMet(words, words.substring(0, 200))).isTrue();
		assertThat(isMet(words, words.substring(200, 300))).isFalse();
	}

	@Test
	void understandsManyWordsWithManySynonyms() {
		String words = "sachbeschädigung gewalt drogen jugend abfall mobbing extremismus demokratie rassismus "
				+ "alkohol schule videoschutz gvd lärm einbruch betrug kpr lpr fachtag fortbildung";
		assertThat(isMet(words, words)).isTrue();
		assertThat(isMet(words, "Gewalt und Drogen")).isFalse();
	}

	@Test
	void isMetByWhatStandsOnlyInAnAttachment() {
		SavedSearch search = Entries.search("Schmierereien Bahnhof");
		this.monitor.add(List.of(search));
		assertThat(this.monitor.metBy(Entries.post("Konzept", "Siehe Anhang."))).isEmpty();
		assertThat(this.monitor.metBy(Entries.post("Konzept", "Siehe Anhang.", "Tabelle", "Graffiti am Bahnhof")))
			.containsExactly(search.id());
	}

	@Test
	void isMetOnlyWhereAllFacetsHold() {
		SavedSearch alternatives = Entries.search("Lärm", Map.of(SearchFacet.FIELD_OF_ACTION,
				Set.of("violence", "youth"), SearchFacet.YEAR, Set.of("2025", "2026")));
		SavedSearch other = Entries.search("Lärm",
				Map.of(SearchFacet.FIELD_OF_ACTION, Set.of("youth"), SearchFacet.DISTRICT, Set.of("14522")));
		SavedSearch wordless = Entries.search("",
				Map.of(SearchFacet.TYPE, Set.of("POST"), SearchFacet.SIZE_CLASS, Set.of("FROM_10000")));
		SavedSearch project = Entries.search("", Map.of(SearchFacet.TYPE, Set.of("PROJECT")));
		this.monitor.add(List.of(alternatives, other, wordless, project));
		assertThat(this.monitor.metBy(Entries.post("Lärm am Markt", ""))).containsExactlyInAnyOrder(alternatives.id(),
				wordless.id());
	}

	@Test
	void forgetsSearches() {
		SavedSearch kept = Entries.search("Lärm");
		SavedSearch removed = Entries.search("Markt");
		this.monitor.add(List.of(kept, removed));
		this.monitor.remove(Set.of(removed.id()));
		assertThat(this.monitor.metBy(Entries.post("Lärm am Markt", ""))).containsExactly(kept.id());
	}

	@Test
	void doesWithoutARuleThatCannotBeUsed() {
		SavedSearch search = Entries.search("Krach");
		try (SearchMonitor other = new SearchMonitor(
				new GermanAnalysis(List.of("a => b => c", "der => die", "krach, lärm")))) {
			other.add(List.of(search));
			assertThat(other.metBy(Entries.post("Lärm am Markt", ""))).containsExactly(search.id());
		}
		try (SearchMonitor without = new SearchMonitor(new GermanAnalysis(List.of()))) {
			without.add(List.of(search));
			assertThat(without.metBy(Entries.post("Lärm am Markt", ""))).isEmpty();
		}
	}

	private boolean isMet(String words, String title) {
		SavedSearch search = Entries.search(words);
		this.monitor.add(List.of(search));
		return this.monitor.metBy(Entries.post(title, "Mehr ist nicht zu sagen.")).contains(search.id());
	}

}
