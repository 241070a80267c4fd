package de.asskomm.search.elastic;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import de.asskomm.exchange.Post;
import de.asskomm.municipality.Ags;
import de.asskomm.municipality.TownSimilarity;
import de.asskomm.organisation.Actors;
import de.asskomm.organisation.Organisation;
import de.asskomm.organisation.Reader;
import de.asskomm.organisation.Visibility;
import de.asskomm.search.LikeTown;
import de.asskomm.search.SearchHit;
import de.asskomm.search.SearchOrder;
import de.asskomm.search.SearchPage;
import de.asskomm.search.SearchRequest;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@SearchIntegrationTest
class TownsLikeMineIntegrationTests {

	private static final Ags GROSSENHAIN = new Ags("14627060");

	@Autowired
	private Knowledge knowledge;

	@AutoClose
	private TestSearch search;

	private Organisation coswig;

	private Organisation leipzig;

	private Reader reader;

	@BeforeEach
	void createIndex(@Autowired CurrentKnowledge currentKnowledge, @Autowired ReadableEntries readableEntries,
			@Autowired TownsLike townsLike) {
		this.search = new TestSearch(currentKnowledge, readableEntries, townsLike);
		this.coswig = this.knowledge.town("Stadt Coswig", "14627010");
		this.leipzig = this.knowledge.leipzig();
		this.reader = Actors.member(this.knowledge.grossenhain()).reader();
	}

	@Test
	void entriesOfSimilarTownsComeFirstAndSayWhy() throws IOException {
		this.search.index(post(this.leipzig, "Graffiti am Graffiti"), post(this.coswig, "Graffiti am Bahnhof"));
		SearchPage page = page("Graffiti", new LikeTown(GROSSENHAIN, false), this.reader);
		assertThat(page.hits()).extracting(SearchHit::title)
			.containsExactly("Graffiti am Bahnhof", "Graffiti am Graffiti");
		TownSimilarity similar = page.hits().getFirst().similar();
		assertThat(similar).isNotNull().satisfies((why) -> {
			assertThat(why.town().name()).isEqualTo("Coswig");
			assertThat(why.roundedPopulation()).isEqualTo(20_000);
			assertThat(why.reasons()).startsWith(TownSimilarity.Part.POPULATION);
		});
		assertThat(page.hits().getLast().similar()).isNull();
		assertThat(this.search.page("Graffiti", this.reader).hits()).extracting(SearchHit::similar).containsOnlyNulls();
	}

	@Test
	void leavesOnlyEntriesOfSimilarTowns() throws IOException {
		this.search.index(post(this.leipzig, "Graffiti in Leipzig"), post(this.coswig, "Graffiti in Coswig"),
				post(this.knowledge.grossenhain(), "Graffiti in Großenhain"));
		SearchPage page = page("Graffiti", new LikeTown(GROSSENHAIN, true), this.reader);
		assertThat(page.hits()).extracting(SearchHit::title).containsExactly("Graffiti in Coswig");
		assertThat(page.total()).isEqualTo(1);
		assertThat(page("", new LikeTown(GROSSENHAIN, true), this.reader).hits()).hasSize(1);
	}

	@Test
	void nothingIsLikeATownThatDoesNotExist() throws IOException {
		this.search.index(post(this.coswig, "Graffiti in Coswig"));
		assertThat(page("Graffiti", new LikeTown(new Ags("14999999"), true), this.reader).hits()).isEmpty();
		assertThat(page("Graffiti", new LikeTown(new Ags("14999999"), false), this.reader).hits()).hasSize(1);
	}

	@Test
	void listsNothingThatTheReaderMayNotSee() throws IOException {
		this.search.index(post(this.coswig, "Graffiti für alle", Visibility.PUBLIC),
				post(this.coswig, "Graffiti fürs Netz", Visibility.NETWORK),
				post(this.coswig, "Graffiti für den Landkreis", Visibility.DISTRICT),
				post(this.coswig, "Graffiti für den LPR", Visibility.LPR));
		LikeTown like = new LikeTown(GROSSENHAIN, true);
		assertThat(titles(like, Reader.anonymous())).containsExactly("Graffiti für alle");
		assertThat(titles(like, Actors.member(this.leipzig).reader())).containsExactlyInAnyOrder("Graffiti für alle",
				"Graffiti fürs Netz");
		assertThat(titles(like, this.reader)).containsExactlyInAnyOrder("Graffiti für alle", "Graffiti fürs Netz",
				"Graffiti für den Landkreis");
	}

	@Test
	void doesNotShowWhatWasHiddenOrWithdrawnAMomentAgo() throws IOException {
		Post hidden = post(this.coswig, "Graffiti verborgen");
		Post withdrawn = post(this.coswig, "Graffiti zurückgezogen");
		this.search.index(hidden, withdrawn);
		assertThat(titles(new LikeTown(GROSSENHAIN, true), this.reader)).hasSize(2);
		this.knowledge.hidden(hidden);
		this.knowledge.withdrawn(this.coswig, withdrawn);
		assertThat(titles(new LikeTown(GROSSENHAIN, true), this.reader)).isEmpty();
	}

	@Test
	void doesNotGiveAwayWhoseAnUnnamedProjectIs() throws IOException {
		this.search.index(this.knowledge.unnamedProject(this.coswig, "Graffiti ungenannt"));
		assertThat(titles(new LikeTown(GROSSENHAIN, true), this.reader)).isEmpty();
		assertThat(page("Graffiti", new LikeTown(GROSSENHAIN, false), this.reader).hits()).singleElement()
			.satisfies((hit) -> assertThat(hit.similar()).isNull());
	}

	private List<String> titles(LikeTown like, Reader who) {
		return page("Graffiti", like, who).hits().stream().map(SearchHit::title).toList();
	}

	private SearchPage page(String words, LikeTown like, Reader who) {
		return this.search.search()
			.search(new SearchRequest(words, Map.of(), SearchOrder.RELEVANCE, null, 10, like), who);
	}

	private Post post(Organisation organisation, String title) {
		return post(organisation, title, Visibility.NETWORK);
	}

	private Post post(Organisation organisation, String title, Visibility visibility) {
		return this.knowledge.post(organisation, title, "Ein Bericht.", visibility, Knowledge.IN_2023, "graffiti");
	}

}
