package de.asskomm.search.elastic;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import co.elastic.clients.elasticsearch.core.search.Hit;
import de.asskomm.search.SavedSearch;
import de.asskomm.search.SavedSearchId;
import de.asskomm.search.StartSynonyms;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Elasticsearch and the monitor of saved searches understand the same. */
class GermanAnalysisIntegrationTests {

	private static final int SOME = 7;

	private static final int WORDS_AT_ONCE = 50;

	@AutoClose
	private static final TestIndex index = TestIndex.create();

	private final GermanAnalysis analysis = new GermanAnalysis(StartSynonyms.rules());

	@ParameterizedTest
	@ValueSource(strings = { "exact", "stem", "parts", "typed_parts", "synonym" })
	void dividesThousandsOfWordsIntoTheSameTokens(String analyzer) throws IOException {
		List<String> words = words();
		assertThat(words).hasSizeGreaterThan(2_500);
		for (int start = 0; start < words.size(); start += WORDS_AT_ONCE) {
			String text = String.join(" , ", words.subList(start, Math.min(words.size(), start + WORDS_AT_ONCE)));
			String divided = Compounds.mark(Compounds.spellOut(text));
			assertThat(tokens(analyzer, divided)).isEqualTo(index.tokens(analyzer, divided));
		}
	}

	@Test
	void meetsExactlyTheSearchesWithWhichElasticsearchFindsAnEntry() throws IOException {
		List<String> texts = List.of("Graffiti am Bahnhof", "Neue Schmierereien an Schulen",
				"Eine saubere Stadt braucht Bürger", "Bürgerbefragung zur Sicherheit im Wohngebiet",
				"Der gemeindliche Vollzugsdienst auf Streife", "Sozialarbeit an Schulen und in der Kita",
				"Schulsozialarbeiterinnen gegen Gewalt", "Kommunaler Präventionsrat gegründet",
				"Drogen und Alkohol am Spielplatz", "Rauschgiftfunde auf dem Schulhof", "Die Heirat im Rathaus",
				"Waffenverbotszone am Hauptbahnhof: Messer", "Straßenbeleuchtung und Videoüberwachung",
				"Sächsische Beihilfeverordnung", "Wachsamer Nachbar, aufmerksame Nachbarn",
				"Mobile Jugendarbeit: Streetworker:innen", "Müllablagerungen im Stadtpark",
				"Politische Bildung und Demokratieförderung", "Häusliche Gewalt und Frauenhäuser",
				"Ehrenamtliche Kommunalpolitik unter Druck", "Tag der offenen Tür");
		List<String> searches = Stream
			.concat(StartSynonyms.rules().stream().flatMap((rule) -> Stream.of(rule.split(",|=>"))),
					Stream.of("schmierereien bahnhof", "was hilft gegen drogen am spielplatz", "saubere stadt",
							"saubere stadt bürger", "sozialarbeit an schulen", "schulsozialarbeit kita gewalt", "rat",
							"messer waffenverbot", "videoschutz", "GVD", "KPR gründen", "beihilfevo", "tag",
							"jugendarbeit schule straße park bahnhof", "junge menschen", "Bürgerbeteiligung Sicherheit",
							"gemeindlicher Vollzugsdienst nachts", "der die das", "Frankenberg/Sa. Müll", "A4-Plakat"))
			.map(String::strip)
			.distinct()
			.toList();
		List<KnowledgeDocument> entries = Stream
			.concat(texts.stream().map((text) -> Entries.post(text, "Ein Bericht.")), Stream.of(
					Entries.post("Konzept", "Ein Bericht.", "Was gegen Schmierereien hilft: eine saubere",
							"Stadt, in der Bürger mitreden"),
					Entries.post("Rückblick", "Ein Bericht.", "Schulsozialarbeit und mobile Jugendarbeit im Park")))
			.toList();
		index.write(entries.toArray(KnowledgeDocument[]::new));
		Map<SavedSearchId, String> saved = new HashMap<>();
		Map<String, Set<UUID>> found = new HashMap<>();
		try (SearchMonitor monitor = new SearchMonitor(this.analysis)) {
			for (String words : searches) {
				SavedSearch search = Entries.search(words);
				monitor.add(List.of(search));
				saved.put(search.id(), words);
				found.put(words, found(words));
			}
			for (KnowledgeDocument entry : entries) {
				assertThat(monitor.metBy(entry).stream().map(saved::get)).as(entry.title())
					.containsExactlyInAnyOrderElementsOf(
							searches.stream().filter((words) -> found.get(words).contains(entry.id())).toList());
			}
		}
		assertThat(found.values()).anyMatch((ids) -> ids.size() > 1);
	}

	private static Set<UUID> found(String words) throws IOException {
		return index.client()
			.search((search) -> search.index(index.settings().alias())
				.query(new Words(words).query(Leniency.STRICT))
				.size(100), IndexedEntry.class)
			.hits()
			.hits()
			.stream()
			.map(Hit::source)
			.map(IndexedEntry::id)
			.collect(Collectors.toSet());
	}

	/** Words of texts, compounds, rules and towns, and what is no word. */
	private static List<String> words() {
		List<String> words = new ArrayList<>(StartSynonyms.rules());
		for (String list : List.of("compound-parts.txt", "whole-words.txt", "never-parts.txt", "filler-words.txt")) {
			words.addAll(WordList.lines(list));
		}
		List<String> parts = WordList.lines("german-parts.txt");
		for (int number = 0; number < parts.size(); number += SOME) {
			words.add(parts.get(number));
		}
		words.addAll(List.of("Großenhain", "GROSSENHAIN", "Muell", "Schüler:innen", "Schüler_innen", "Café", "naïve",
				"Müller", "A4-Plakat", "2.500", "3,5", "E-Scooter", "Graffitientfernung", "Jugendgewaltprävention",
				"Wohnungseinbruchdiebstahl", "Straßenbeleuchtung", "Buergerbefragung", "uebergroesse", "O’Connor",
				"www.asskomm.de", "👮", "x", "Frankenberg/Sa.", "§ 34", "Erzieherinnen", "BeihilfeVO",
				"Donaudampfschifffahrtsgesellschaft"));
		return words;
	}

	private List<String> tokens(String analyzer, String text) throws IOException {
		List<String> tokens = new ArrayList<>();
		try (TokenStream stream = this.analysis.analyzer(analyzer).tokenStream("text", text)) {
			CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
			stream.reset();
			while (stream.incrementToken()) {
				tokens.add(term.toString());
			}
			stream.end();
		}
		return tokens;
	}

}
