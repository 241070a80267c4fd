package de.asskomm.web.api;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import de.asskomm.Client;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class ProjectsIntegrationTests extends ApiTests {

	private final Client reader = client(coordinator("Stadt Wilsdruff"));

	@Test
	void showsAProjectWithItsSteps() {
		String campaign = "Kampagne „Bürger für unsere saubere Stadt“";
		JsonNode listed = this.reader
			.get("/api/v1/projects?limit=100&state=FINISHED&organisation="
					+ coordinator("Stadt Großenhain").organisation().id())
			.is(200)
			.json()
			.path("items")
			.valueStream()
			.filter((project) -> project.path("title").stringValue().equals(campaign))
			.findFirst()
			.orElseThrow();
		assertThat(listed.has("problem")).isFalse();
		JsonNode shown = this.reader.get("/api/v1/projects/" + listed.path("id").stringValue()).is(200).json();
		assertThat(shown.path("title").stringValue()).isEqualTo(campaign);
		assertThat(shown.path("state").stringValue()).isEqualTo("FINISHED");
		assertThat(shown.path("problem").stringValue()).isNotBlank();
		assertThat(shown.path("grants").path(0).path("amount").decimalValue()).isEqualByComparingTo("21150.00");
		assertThat(shown.path("grants").path(0).path("year").intValue()).isEqualTo(2021);
		assertThat(shown.path("organisation").path("name").stringValue()).isEqualTo("Stadt Großenhain");
		assertThat(shown.path("author").path("displayName").stringValue()).isNotBlank();
		assertThat(shown.path("version").longValue()).isEqualTo(1);
	}

	@Test
	void listsProjectsInPagesWithoutGapsOrRepetition() {
		String address = "/api/v1/projects?fieldOfAction=youth";
		List<String> all = ids(this.reader.get(address + "&limit=100").is(200).json());
		List<String> paged = new ArrayList<>();
		String cursor = "";
		do {
			JsonNode page = this.reader.get(address + "&limit=2&cursor=" + cursor).is(200).json();
			assertThat(ids(page)).isNotEmpty().hasSizeLessThanOrEqualTo(2);
			paged.addAll(ids(page));
			cursor = page.path("nextCursor").stringValue("");
		}
		while (!cursor.isEmpty());
		assertThat(paged).hasSizeGreaterThan(2).isEqualTo(all);
	}

	@Test
	void narrowsTheListByStateFieldDistrictAndOrganisation() {
		String organisation = coordinator("Stadt Großenhain").organisation().id().toString();
		JsonNode found = this.reader
			.get("/api/v1/projects?state=RUNNING&fieldOfAction=littering&district=14627&organisation=" + organisation)
			.is(200)
			.json();
		assertThat(found.path("items").valueStream().map((project) -> project.path("title").stringValue()))
			.containsExactly("Aktion „Pfandring“");
		assertThat(ids(this.reader.get("/api/v1/projects?district=14522&organisation=" + organisation).json()))
			.isEmpty();
	}

	@Test
	void knowsNothingOfAProjectThatIsNotThere() {
		this.reader.get("/api/v1/projects/" + UUID.randomUUID()).isProblem(404, "not-found");
	}

	private static List<String> ids(JsonNode list) {
		return list.path("items").valueStream().map((project) -> project.path("id").stringValue()).toList();
	}

}
