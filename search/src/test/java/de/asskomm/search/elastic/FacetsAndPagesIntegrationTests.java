package de.asskomm.search.elastic;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import de.asskomm.exchange.Post;
import de.asskomm.organisation.Actors;
import de.asskomm.organisation.Organisation;
import de.asskomm.organisation.Reader;
import de.asskomm.organisation.Visibility;
import de.asskomm.practice.EvidenceLevel;
import de.asskomm.project.PreventionProject;
import de.asskomm.project.ProjectResult;
import de.asskomm.search.FacetCount;
import de.asskomm.search.InvalidCursor;
import de.asskomm.search.SearchFacet;
import de.asskomm.search.SearchHit;
import de.asskomm.search.SearchOrder;
import de.asskomm.search.SearchPage;
import de.asskomm.search.SearchRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@SearchIntegrationTest
class FacetsAndPagesIntegrationTests {

	private static final SearchRequest BERICHT = SearchRequest.of("Bericht", 10);

	@Autowired
	private Knowledge knowledge;

	@AutoClose
	private TestSearch search;

	private Reader reader;

	@BeforeEach
	void createIndex(@Autowired CurrentKnowledge currentKnowledge, @Autowired ReadableEntries readableEntries) {
		this.search = new TestSearch(currentKnowledge, readableEntries);
		this.reader = Actors.member(this.knowledge.leipzig()).reader();
	}

	@Test
	void countsByTypeFieldDistrictSizeClassAndYear() throws IOException {
		indexThreeTowns();
		SearchPage page = this.search.search().search(BERICHT, this.reader);
		assertThat(page.total()).isEqualTo(4);
		assertThat(page.facets().get(SearchFacet.TYPE)).containsExactly(count("POST", 3), count("PROJECT", 1));
		assertThat(page.facets().get(SearchFacet.FIELD_OF_ACTION)).containsExactly(count("graffiti", 2),
				count("youth", 2), count("violence", 1));
		assertThat(page.facets().get(SearchFacet.DISTRICT)).containsExactly(count("14627", 2), count("14522", 1),
				count("14713", 1));
		assertThat(page.facets().get(SearchFacet.SIZE_CLASS)).containsExactly(count("FROM_10000", 3),
				count("FROM_100000", 1));
		assertThat(page.facets().get(SearchFacet.YEAR)).containsExactly(count("2023", 2), count("2021", 2));
	}

	@Test
	void narrowsByChosenValuesButNotTheFacetItself() throws IOException {
		indexThreeTowns();
		SearchRequest request = new SearchRequest("Bericht",
				Map.of(SearchFacet.FIELD_OF_ACTION, Set.of("graffiti"), SearchFacet.DISTRICT, Set.of("14627", "14713")),
				SearchOrder.RELEVANCE, null, 10, null);
		SearchPage page = this.search.search().search(request, this.reader);
		assertThat(page.hits()).extracting(SearchHit::title).containsExactly("Bericht A");
		assertThat(page.total()).isEqualTo(1);
		assertThat(page.facets().get(SearchFacet.FIELD_OF_ACTION)).containsExactly(count("youth", 2),
				count("graffiti", 1), count("violence", 1));
		assertThat(page.facets().get(SearchFacet.DISTRICT)).containsExactly(count("14522", 1), count("14627", 1),
				count("14713", 0));
		assertThat(page.facets().get(SearchFacet.YEAR)).containsExactly(count("2021", 1));
		assertThat(page.facets().get(SearchFacet.TYPE)).containsExactly(count("POST", 1));
	}

	@Test
	void narrowsByTypeSizeClassAndYear() throws IOException {
		indexThreeTowns();
		assertThat(titles(
				new SearchRequest("", Map.of(SearchFacet.TYPE, Set.of("PROJECT")), SearchOrder.DATE, null, 10, null)))
			.containsExactly("Bericht D");
		assertThat(titles(new SearchRequest("",
				Map.of(SearchFacet.SIZE_CLASS, Set.of("FROM_100000"), SearchFacet.YEAR, Set.of("2023", "1990")),
				SearchOrder.DATE, null, 10, null)))
			.containsExactly("Bericht C");
		assertThat(titles(new SearchRequest("Bericht", Map.of(SearchFacet.TYPE, Set.of("EVENT")), SearchOrder.DATE,
				null, 10, null)))
			.isEmpty();
	}

	@Test
	void narrowsProjectsByEvidenceResultFundingAndKindOfOrganisation() throws IOException {
		PreventionProject rated = this.knowledge.project(this.knowledge.grossenhain(), "Bericht E",
				ProjectResult.WORKED, "Kommunale Prävention");
		PreventionProject unrated = this.knowledge.project(this.knowledge.leipzig(), "Bericht F", "Text",
				Visibility.NETWORK, "youth");
		Organisation police = this.knowledge.police("Polizeirevier " + UUID.randomUUID());
		PreventionProject refuted = this.knowledge.project(police, "Bericht G", ProjectResult.DID_NOT_WORK,
				"Demokratie leben");
		this.knowledge.rated(rated, EvidenceLevel.PROBABLE);
		this.search.index(rated);
		this.search.index(unrated);
		this.search.index(refuted);
		// a post has neither evidence nor result nor funding, but somebody's kind
		this.search.index(this.knowledge.post(police, "Bericht H", "Text"));
		SearchPage page = this.search.search().search(BERICHT, this.reader);
		assertThat(page.facets().get(SearchFacet.EVIDENCE)).containsExactly(count("PROBABLE", 1));
		assertThat(page.facets().get(SearchFacet.RESULT)).containsExactly(count("DID_NOT_WORK", 1), count("WORKED", 1));
		assertThat(page.facets().get(SearchFacet.FUNDING)).containsExactly(count("Kommunale Prävention", 2),
				count("Demokratie leben", 1));
		assertThat(page.facets().get(SearchFacet.ORGANISATION_TYPE)).containsExactly(count("MUNICIPALITY", 2),
				count("POLICE", 2));
		assertThat(narrowed(SearchFacet.EVIDENCE, "PROBABLE", "PROVEN")).containsExactly("Bericht E");
		assertThat(narrowed(SearchFacet.RESULT, "DID_NOT_WORK")).containsExactly("Bericht G");
		assertThat(narrowed(SearchFacet.RESULT, "WORKED", "PARTLY")).containsExactly("Bericht E");
		assertThat(narrowed(SearchFacet.RESULT, "PARTLY")).isEmpty();
		assertThat(narrowed(SearchFacet.FUNDING, "Demokratie leben")).containsExactly("Bericht G");
		assertThat(narrowed(SearchFacet.FUNDING, "Kommunale Prävention")).containsExactlyInAnyOrder("Bericht E",
				"Bericht F");
		assertThat(narrowed(SearchFacet.FUNDING, "Prävention")).as("a programme's whole name counts").isEmpty();
		assertThat(narrowed(SearchFacet.ORGANISATION_TYPE, "POLICE")).containsExactlyInAnyOrder("Bericht G",
				"Bericht H");
		assertThat(narrowed(SearchFacet.ORGANISATION_TYPE, "MUNICIPALITY", "COACH"))
			.containsExactlyInAnyOrder("Bericht E", "Bericht F");
	}

	@Test
	void showsTheBestProvenProjectsFirstWhereThatIsWanted() throws IOException {
		PreventionProject unrated = this.knowledge.project(this.knowledge.leipzig(), "Bericht F", "Text",
				Visibility.NETWORK, "youth");
		PreventionProject rated = this.knowledge.project(this.knowledge.grossenhain(), "Bericht E", "Text",
				Visibility.NETWORK, "youth");
		this.knowledge.rated(rated, EvidenceLevel.PROBABLE);
		this.search.index(unrated);
		this.search.index(rated);
		SearchPage page = this.search.search().search(request("Bericht", SearchOrder.EVIDENCE, null, 10), this.reader);
		assertThat(page.hits()).extracting(SearchHit::title).containsExactly("Bericht E", "Bericht F");
		assertThat(page.hits()).extracting(SearchHit::evidence).containsExactly("PROBABLE", null);
	}

	@ParameterizedTest
	@EnumSource
	void goesThroughAllHitsPageByPage(SearchOrder order) throws IOException {
		List<Post> posts = new ArrayList<>();
		for (int i = 0; i < 23; i++) {
			// every third has the date and the words of others
			posts.add(this.knowledge.post(this.knowledge.grossenhain(), "Bericht", "Bericht ".repeat(1 + i % 5),
					Visibility.NETWORK, Knowledge.IN_2023.plusSeconds(i / 3), "youth"));
		}
		this.search.index(posts.toArray(Post[]::new));
		List<SearchHit> hits = new ArrayList<>();
		String cursor = null;
		do {
			SearchPage page = this.search.search().search(request("Bericht", order, cursor, 5), this.reader);
			assertThat(page.total()).isEqualTo(23);
			hits.addAll(page.hits());
			cursor = page.next();
		}
		while (cursor != null);
		assertThat(hits).extracting(SearchHit::id)
			.containsExactlyInAnyOrderElementsOf(posts.stream().map((post) -> post.id().value()).toList());
		assertThat(hits).isSortedAccordingTo((order == SearchOrder.DATE)
				? Comparator.comparing(SearchHit::date).reversed() : Comparator.comparing(SearchHit::score).reversed());
	}

	@Test
	void goesOnAsLenientlyAsItBegan() throws IOException {
		List<Post> posts = new ArrayList<>();
		for (int i = 0; i < 5; i++) {
			posts.add(this.knowledge.post(this.knowledge.grossenhain(), "Bericht", "Über die Beleuchtung."));
		}
		this.search.index(posts.toArray(Post[]::new));
		SearchPage first = this.search.search()
			.search(request("Beleuchtugn", SearchOrder.RELEVANCE, null, 3), this.reader);
		SearchPage second = this.search.search()
			.search(request("Beleuchtugn", SearchOrder.RELEVANCE, first.next(), 3), this.reader);
		assertThat(first.hits()).hasSize(3);
		assertThat(second.hits()).hasSize(2);
		assertThat(second.next()).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "x", "abc=", "AAAA", "////", "🙂",
			"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
			"_____________________________________________" })
	void refusesWhatIsNoCursor(String text) {
		assertThatExceptionOfType(InvalidCursor.class).isThrownBy(
				() -> this.search.search().search(request("Bericht", SearchOrder.RELEVANCE, text, 5), this.reader));
	}

	@Test
	void refusesACursorOfAnotherOrder() {
		SearchCursor cursor = new SearchCursor(SearchOrder.DATE, Leniency.STRICT, (byte) 0, 0, 1, UUID.randomUUID());
		assertThat(SearchCursor.parse(cursor.toString())).isEqualTo(cursor);
		assertThatExceptionOfType(InvalidCursor.class).isThrownBy(() -> this.search.search()
			.search(request("Bericht", SearchOrder.RELEVANCE, cursor.toString(), 5), this.reader));
	}

	private void indexThreeTowns() throws IOException {
		Organisation grossenhain = this.knowledge.grossenhain();
		this.search.index(
				this.knowledge.post(grossenhain, "Bericht A", "Text", Visibility.NETWORK, Knowledge.IN_2021, "graffiti",
						"youth"),
				this.knowledge.post(this.knowledge.frankenberg(), "Bericht B", "Text", Visibility.NETWORK,
						Knowledge.IN_2023, "graffiti"),
				this.knowledge.post(this.knowledge.leipzig(), "Bericht C", "Text", Visibility.NETWORK,
						Knowledge.IN_2023, "violence"));
		this.search.index(this.knowledge.project(grossenhain, "Bericht D", "Text", Visibility.NETWORK, "youth"));
	}

	/** What is left if only these values of a facet are wanted, whatever the words. */
	private List<String> narrowed(SearchFacet facet, String... values) {
		return titles(new SearchRequest("", Map.of(facet, Set.of(values)), SearchOrder.DATE, null, 10, null));
	}

	private List<String> titles(SearchRequest request) {
		return this.search.search().search(request, this.reader).hits().stream().map(SearchHit::title).toList();
	}

	private static SearchRequest request(String text, SearchOrder order, @Nullable String cursor, int limit) {
		return new SearchRequest(text, Map.of(), order, cursor, limit, null);
	}

	private static FacetCount count(String key, long count) {
		return new FacetCount(key, count);
	}

}
