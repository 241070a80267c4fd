package de.asskomm.search.elastic;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

import de.asskomm.exchange.Post;
import de.asskomm.fieldofaction.FieldsOfAction;
import de.asskomm.municipality.Municipalities;
import de.asskomm.organisation.Actors;
import de.asskomm.organisation.Organisation;
import de.asskomm.organisation.Organisations;
import de.asskomm.organisation.Reader;
import de.asskomm.organisation.Visibility;
import de.asskomm.project.PreventionProject;
import de.asskomm.search.ActiveSynonyms;
import de.asskomm.search.Suggestion;
import de.asskomm.search.Suggestion.Kind;
import de.asskomm.search.Suggestions;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@SearchIntegrationTest
class SuggestionsIntegrationTests {

	@Autowired
	private Knowledge knowledge;

	@Autowired
	private ReadableEntries readableEntries;

	@Autowired
	private Completions completions;

	@AutoClose
	private TestSearch search;

	private Suggestions suggestions;

	private Organisation grossenhain;

	private Reader reader;

	@BeforeEach
	void createIndex(@Autowired CurrentKnowledge currentKnowledge) {
		this.search = new TestSearch(currentKnowledge, this.readableEntries);
		this.suggestions = new ElasticSuggestions(this.search.testIndex().access(), this.readableEntries,
				this.completions, this.search.testIndex().settings());
		this.grossenhain = this.knowledge.grossenhain();
		this.reader = Actors.member(this.knowledge.leipzig()).reader();
	}

	@ParameterizedTest
	@ValueSource(strings = { "Straßenbel", "strassenbel", "STRASSEN", "beleucht", "am geh", "gehweg stra",
			"straßenpeleu", "Strasenbeleuchtung", "Fussgaenger", "fußgäng", "fusgänger" })
	void suggestsTitlesByTheBeginningsOfTheirWords(String typed) throws IOException {
		this.search.index(post("Straßenbeleuchtung am Gehweg für Fußgänger", Visibility.NETWORK),
				post("Etwas anderes", Visibility.NETWORK));
		assertThat(titles(typed, this.reader)).containsExactly("Straßenbeleuchtung am Gehweg für Fußgänger");
	}

	@ParameterizedTest
	@ValueSource(strings = { "leuchtung", "xbeleucht", "gehweg nachts", "Stqaßen nachts" })
	void suggestsNoTitleForAnythingElse(String typed) throws IOException {
		this.search.index(post("Straßenbeleuchtung am Gehweg", Visibility.NETWORK));
		assertThat(titles(typed, this.reader)).isEmpty();
	}

	@Test
	void suggestsOnlyTitlesThatTheReaderMaySee() throws IOException {
		Post hidden = post("Zebrastreifen verborgen", Visibility.PUBLIC);
		Post withdrawn = post("Zebrastreifen zurückgezogen", Visibility.PUBLIC);
		this.search.index(post("Zebrastreifen für alle", Visibility.PUBLIC),
				post("Zebrastreifen fürs Netz", Visibility.NETWORK),
				post("Zebrastreifen für den Landkreis", Visibility.DISTRICT),
				post("Zebrastreifen für den LPR", Visibility.LPR), hidden, withdrawn);
		this.knowledge.hidden(hidden);
		this.knowledge.withdrawn(this.grossenhain, withdrawn);
		assertThat(titles("zebra", Reader.anonymous())).containsExactly("Zebrastreifen für alle");
		assertThat(titles("zebra", this.reader)).containsExactlyInAnyOrder("Zebrastreifen für alle",
				"Zebrastreifen fürs Netz");
		assertThat(titles("zebra", Actors.moderator().reader())).contains("Zebrastreifen für den LPR");
	}

	@Test
	void suggestsNoDraft() throws IOException {
		this.search.index(this.knowledge.draft(this.grossenhain, "Zebrastreifen als Entwurf"));
		assertThat(titles("zebra", Reader.anonymous())).isEmpty();
		assertThat(titles("zebra", this.reader)).isEmpty();
		assertThat(titles("zebra", Actors.coordinator(this.grossenhain).reader())).isEmpty();
	}

	@Test
	void suggestsTheTitleAsItIsNow() throws IOException {
		Post post = post("Zebrastreifen bei Herrn Geheim", Visibility.NETWORK);
		this.search.index(post);
		this.knowledge.revised(this.grossenhain, post, "Berichtigt", "Ein Bericht.");
		assertThat(titles("zebra", this.reader)).containsExactly("Berichtigt");
	}

	@Test
	void suggestsFieldsOfActionTownsAndWords() {
		assertThat(suggested("graf", this.reader)).contains(
				new Suggestion(Kind.FIELD_OF_ACTION, "Graffiti und Sachbeschädigung", "graffiti"),
				new Suggestion(Kind.WORDS, "Graffiti", null));
		assertThat(suggested("grossenh", this.reader))
			.contains(new Suggestion(Kind.MUNICIPALITY, "Stadt Großenhain", "14627060"));
		assertThat(suggested("oybin", this.reader)).extracting(Suggestion::kind).contains(Kind.MUNICIPALITY);
		assertThat(suggested("graff", this.reader)).extracting(Suggestion::text).doesNotContain("Graffitti");
		assertThat(suggested("graft", this.reader)).extracting(Suggestion::text).doesNotContain("Grafitti", "Grafiti");
		assertThat(suggested("streetw", this.reader)).contains(new Suggestion(Kind.WORDS, "Streetwork", null));
		assertThat(suggested("schmier", this.reader)).extracting(Suggestion::text)
			.contains("Schmiererei", "Farbschmiererei");
	}

	@Test
	void suggestsTermsButNotWhatIsLeftOfAPhraseWithoutItsSmallWords() {
		assertThat(suggested("angst", this.reader)).extracting(Suggestion::text)
			.contains("Angstraum")
			.doesNotContain("angst dunkeln", "angst straße");
		assertThat(suggested("neben", this.reader)).extracting(Suggestion::text)
			.contains("nebenberuflich")
			.doesNotContain("neben beruf");
		assertThat(suggested("häusl", this.reader)).extracting(Suggestion::text).contains("häusliche Gewalt");
	}

	@Test
	void suggestsOrganisationsThatAreNoMunicipality(@Autowired FieldsOfAction fields,
			@Autowired Municipalities municipalities, @Autowired Organisations organisations,
			@Autowired ActiveSynonyms synonyms, @Autowired Clock clock) {
		Organisation police = this.knowledge.police("Polizeirevier Zschopauaue");
		Organisation council = this.knowledge.statePreventionCouncil();
		// what is kept for a minute may be of before
		Completions now = new Completions(fields, municipalities, organisations, synonyms, clock);
		Suggestions present = new ElasticSuggestions(this.search.testIndex().access(), this.readableEntries, now,
				this.search.testIndex().settings());
		assertThat(present.complete("zschopauau", this.reader))
			.containsExactly(new Suggestion(Kind.ORGANISATION, police.name(), police.id().toString()));
		assertThat(present.complete("landespräv", this.reader))
			.contains(new Suggestion(Kind.ORGANISATION, council.name(), council.id().toString()));
		assertThat(present.complete("grossenhain", this.reader)).extracting(Suggestion::kind)
			.doesNotContain(Kind.ORGANISATION);
		assertThat(present.complete("zschopauau", Reader.anonymous())).isEmpty();
		assertThat(present.complete("landespräv", Reader.anonymous())).extracting(Suggestion::kind)
			.doesNotContain(Kind.ORGANISATION);
	}

	@Test
	void suggestsTitlesOfProjectsBeforeThoseOfPosts() throws IOException {
		PreventionProject project = project("Zebrastreifen als Projekt", Visibility.NETWORK);
		Post post = post("Zebrastreifen", Visibility.NETWORK);
		// the shorter title is the better match
		this.search.index(post);
		this.search.index(project);
		this.search.index(project("Zebrastreifen nur für den LPR", Visibility.LPR));
		assertThat(suggested("zebra", this.reader)).containsExactly(
				new Suggestion(Kind.PROJECT, "Zebrastreifen als Projekt", project.id().toString()),
				new Suggestion(Kind.POST, "Zebrastreifen", post.id().toString()));
		assertThat(titles("zebra", Reader.anonymous())).isEmpty();
	}

	@Test
	void tellsNobodyWithoutAnAccountWhoTakesPart() {
		assertThat(suggested("grossenh", Reader.anonymous())).isEmpty();
		assertThat(suggested("graf", Reader.anonymous())).extracting(Suggestion::kind)
			.containsOnly(Kind.WORDS, Kind.FIELD_OF_ACTION);
	}

	@Test
	void suggestsNothingForASingleLetter() {
		assertThat(this.suggestions.complete(" g ", this.reader)).isEmpty();
		assertThat(this.suggestions.complete("", this.reader)).isEmpty();
	}

	@Test
	void goesOnWithoutTheIndex() throws IOException {
		try (ElasticsearchAccess nowhere = new ElasticsearchAccess(TestIndex.settings("none"))) {
			Suggestions alone = new ElasticSuggestions(nowhere, this.readableEntries, this.completions,
					TestIndex.settings("none"));
			assertThat(alone.complete("graf", this.reader)).isNotEmpty();
		}
	}

	private List<Suggestion> suggested(String typed, Reader who) {
		return this.suggestions.complete(typed, who);
	}

	private List<String> titles(String typed, Reader who) {
		return suggested(typed, who).stream()
			.filter((suggestion) -> Stream.of(Kind.POST, Kind.PROJECT).anyMatch(suggestion.kind()::equals))
			.map(Suggestion::text)
			.toList();
	}

	private PreventionProject project(String title, Visibility visibility) {
		return this.knowledge.project(this.grossenhain, title, "Eine Zusammenfassung.", visibility, "road-safety");
	}

	private Post post(String title, Visibility visibility) {
		return this.knowledge.post(this.grossenhain, title, "Ein Bericht.", visibility, Knowledge.IN_2023,
				"road-safety");
	}

}
