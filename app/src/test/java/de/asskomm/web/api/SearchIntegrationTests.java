package de.asskomm.web.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import de.asskomm.organisation.Actor;
import de.asskomm.organisation.OrganisationId;
import de.asskomm.search.FacetCount;
import de.asskomm.search.SearchHit;
import de.asskomm.search.SearchOrder;
import de.asskomm.search.SearchPage;
import de.asskomm.search.SearchType;
import de.asskomm.web.api.Client.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

class SearchIntegrationTests extends ApiTests {

	@Autowired
	private ProgrammedSearch search;

	@AfterEach
	void bringBack() {
		this.search.isBack();
	}

	@Test
	void tellsHitsWithOrganisationsAndFacetsWithLabels() {
		Actor owner = coordinator("Stadt Großenhain");
		UUID id = UUID.randomUUID();
		this.search.finds(new SearchPage(7,
				List.of(hit(id, owner.organisation().id()),
						hit(UUID.randomUUID(), new OrganisationId(UUID.randomUUID()))),
				Map.of("type", List.of(new FacetCount("POST", 5)), "fieldOfAction",
						List.of(new FacetCount("graffiti", 4), new FacetCount("gone", 1)), "district",
						List.of(new FacetCount("14627", 3)), "sizeClass", List.of(new FacetCount("FROM_10000", 2)),
						"year", List.of(new FacetCount("2023", 1))),
				"graffiti", "next"));
		JsonNode found = client(owner)
			.get("/api/v1/search?q=grafitti&type=POST&type=PROJECT&fieldOfAction=graffiti,littering"
					+ "&district=14627&sizeClass=FROM_10000&year=2023&sort=DATE&limit=5&cursor=here")
			.is(200)
			.json();
		assertThat(found.path("total").longValue()).isEqualTo(7);
		assertThat(found.path("didYouMean").stringValue()).isEqualTo("graffiti");
		assertThat(found.path("nextCursor").stringValue()).isEqualTo("next");
		JsonNode hit = found.path("hits").get(0);
		assertThat(hit.path("type").stringValue()).isEqualTo("POST");
		assertThat(hit.path("id").stringValue()).isEqualTo(id.toString());
		assertThat(hit.path("snippet").stringValue()).isEqualTo("gegen <mark>Graffiti</mark>");
		assertThat(hit.path("organisation").path("name").stringValue()).isEqualTo("Stadt Großenhain");
		assertThat(hit.path("date").stringValue()).isEqualTo("2023-09-14T08:00:00Z");
		assertThat(found.path("hits").get(1).path("organisation").path("name").stringValue()).isEmpty();
		JsonNode facets = found.path("facets");
		assertThat(facets.path("type").get(0).path("label").stringValue()).isEqualTo("Beitrag");
		assertThat(facets.path("fieldOfAction").get(0).path("label").stringValue())
			.isEqualTo("Graffiti und Sachbeschädigung");
		assertThat(facets.path("fieldOfAction").get(1).path("label").stringValue()).isEqualTo("gone");
		assertThat(facets.path("district").get(0).path("label").stringValue()).contains("Meißen");
		assertThat(facets.path("sizeClass").get(0).path("label").stringValue())
			.isEqualTo("10.000 bis unter 20.000 Einwohner");
		assertThat(facets.path("year").get(0).path("label").stringValue()).isEqualTo("2023");
		assertThat(facets.path("year").get(0).path("count").longValue()).isEqualTo(1);

		assertThat(this.search.lastRequest().text()).isEqualTo("grafitti");
		assertThat(this.search.lastRequest().types()).isEqualTo(Set.of(SearchType.POST, SearchType.PROJECT));
		assertThat(this.search.lastRequest().fieldsOfAction()).isEqualTo(Set.of("graffiti", "littering"));
		assertThat(this.search.lastRequest().districts()).isEqualTo(Set.of("14627"));
		assertThat(this.search.lastRequest().sizeClasses()).isEqualTo(Set.of("FROM_10000"));
		assertThat(this.search.lastRequest().years()).isEqualTo(Set.of(2023));
		assertThat(this.search.lastRequest().order()).isEqualTo(SearchOrder.DATE);
		assertThat(this.search.lastRequest().cursor()).isEqualTo("here");
		assertThat(this.search.lastRequest().limit()).isEqualTo(5);
	}

	@Test
	void takesEmptyParametersForNone() {
		client(coordinator("Stadt Großenhain")).get(
				"/api/v1/search?q=&type=&fieldOfAction=&district=&sizeClass=&year=&evidence=&likeMunicipality=&sort=&cursor=&limit=")
			.is(200);
		assertThat(this.search.lastRequest().types()).isEmpty();
		assertThat(this.search.lastRequest().districts()).isEmpty();
		assertThat(this.search.lastRequest().fieldsOfAction()).isEmpty();
		assertThat(this.search.lastRequest().cursor()).isNull();
		assertThat(this.search.lastRequest().order()).isEqualTo(SearchOrder.RELEVANCE);
	}

	@Test
	void saysThatSearchIsUnavailableWhileEverythingElseWorks() {
		this.search.isDown();
		Client client = client(coordinator("Stadt Großenhain"));
		Answer answer = client.get("/api/v1/search?q=graffiti").isProblem(503, "search-unavailable");
		assertThat(answer.header("Retry-After")).isEqualTo("5");
		assertThat(answer.text()).doesNotContain("es:9200");
		client.get("/api/v1/feed").is(200);
	}

	private static SearchHit hit(UUID id, OrganisationId organisation) {
		return new SearchHit(SearchType.POST, id, "Titel", "<mark>Titel</mark>", "gegen <mark>Graffiti</mark>",
				organisation, List.of("graffiti"), Instant.parse("2023-09-14T08:00:00Z"), "NOTICE", false, 1.5);
	}

}
