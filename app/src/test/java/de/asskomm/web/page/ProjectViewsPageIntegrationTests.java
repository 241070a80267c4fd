package de.asskomm.web.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import de.asskomm.Browser;
import de.asskomm.Browser.Page;
import de.asskomm.Client;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ProjectViewsPageIntegrationTests {

	private static final String LIST = "/gute-praxis";

	private static final String MAP = LIST + "/karte";

	private static final String TIMELINE = LIST + "/zeitleiste";

	private static final String COMPARISON = LIST + "/vergleich?";

	private static final String WILSDRUFF = "00000000-0000-4000-8000-000014628410";

	private static Browser anonymous;

	private static Browser leipzig;

	@BeforeAll
	static void signIn() {
		anonymous = Browser.anonymous();
		leipzig = Browser.of("mitglied-leipzig");
	}

	@Test
	void everyViewHasTheSameFiltersAndLeadsToTheOthersWithThem() {
		for (String view : new String[] { LIST, MAP, TIMELINE }) {
			Page page = leipzig.open(view + "?feld=graffiti&region=14627&stand=RUNNING");
			assertThat(page.status()).as(view).isEqualTo(200);
			assertThat(page.body()).as(view)
				.contains("href=\"" + MAP + "?feld=graffiti&amp;region=14627&amp;stand=RUNNING\"",
						"href=\"" + TIMELINE + "?feld=graffiti&amp;region=14627&amp;stand=RUNNING\"",
						"Alle Filter zurücksetzen")
				.containsPattern("href=\"" + view + "\\?feld[^>]*aria-current=\"page\"");
		}
	}

	@Test
	void theMapCountsTownsWhereTheyAreAndLeadsToTheirList() {
		String title = "Karte " + UUID.randomUUID();
		record(title, Map.of("fieldsOfAction", List.of("road-safety")));
		Page map = leipzig.open(MAP);
		assertThat(map.body()).contains("Projekte nach Kommune").doesNotContain("??");
		Matcher town = Pattern.compile("href=\"(" + LIST + "\\?organisation=[^\"]+)\" aria-label=\"Stadt Wilsdruff: ")
			.matcher(map.body());
		assertThat(town.find()).as(map.body()).isTrue();
		assertThat(leipzig.open(town.group(1)).body()).contains(title, "Stadt Wilsdruff", "entfernen");
		assertThat(leipzig.open(MAP + "?feld=road-safety").body()).contains("Stadt Wilsdruff: ");
		assertThat(anonymous.open(MAP + "?feld=road-safety").body()).doesNotContain("Stadt Wilsdruff: ");
	}

	@Test
	void whoseOwnerIsNotNamedHasNoPlaceOnTheMapAndNoNameInAnyView() {
		String field = "municipal-enforcement";
		String title = "Ungenannt " + UUID.randomUUID();
		String id = record(title, Map.of("anonymous", true, "result", "DID_NOT_WORK", "fieldsOfAction", List.of(field),
				"startedOn", "2024-03-01"));
		for (String view : new String[] { MAP, TIMELINE, LIST }) {
			assertThat(main(leipzig.open(view + "?feld=" + field))).as(view).doesNotContain("Wilsdruff");
		}
		assertThat(leipzig.open(MAP + "?feld=" + field).body()).contains("Ohne Ortsangabe: ");
		assertThat(leipzig.open(TIMELINE + "?feld=" + field).body()).contains(title);
		String other = record("Daneben " + UUID.randomUUID(), Map.of());
		assertThat(main(leipzig.open(COMPARISON + "projekt=" + id + "&projekt=" + id)))
			.contains("Wählen Sie mindestens ein weiteres Projekt.");
		String compared = main(leipzig.open(COMPARISON + "projekt=" + id + "&projekt=" + other));
		assertThat(compared.split("Stadt Wilsdruff", -1)).as(compared).hasSize(2);
	}

	@Test
	void theTimelineTellsPeriodsInWordsWithOpenEndsAndWithoutDays() {
		String title = "Zeit " + UUID.randomUUID();
		record(title + " A", Map.of("startedOn", "2024-03-01", "finishedOn", "2024-12-31"));
		record(title + " B", Map.of("startedOn", "2024-02-15", "state", "RUNNING"));
		record(title + " C", Map.of());
		String page = leipzig.open(TIMELINE + "?organisation=" + WILSDRUFF).body();
		assertThat(page).contains(title + " A", "01.03.2024 bis 31.12.2024", "seit 15.02.2024", "ohne Zeitangabe")
			.doesNotContain("style=", "??");
		assertThat(page.indexOf(title + " A")).isLessThan(page.indexOf(title + " B"));
		assertThat(page.indexOf(title + " B")).isLessThan(page.indexOf(title + " C"));
		assertThat(leipzig.open(TIMELINE + "?nach=%00&organisation=x").status()).isEqualTo(200);
	}

	@Test
	void twoProjectsStandSideBySide() {
		String one = record("Eins " + UUID.randomUUID(),
				Map.of("costs", List.of(Map.of("kind", "PERSONNEL", "amount", 4300))));
		String two = record("Zwei " + UUID.randomUUID(),
				Map.of("costs", List.of(Map.of("kind", "MATERIAL", "amount", 1200))));
		String page = main(leipzig.open(COMPARISON + "feld=youth&projekt=" + two + "&projekt=" + one));
		assertThat(page).contains("4.300\u00a0€", "1.200\u00a0€", "verschieden", "gleich", "scope=\"row\"",
				"scope=\"col\"", "href=\"/gute-praxis?feld=youth&amp;projekt=" + two);
		assertThat(page.indexOf("Zwei ")).isLessThan(page.indexOf("Eins "));
	}

	@Test
	void whatTheReaderMayNotReadIsAsIfItDidNotExist() {
		String one = record("Eins " + UUID.randomUUID(), Map.of());
		String two = record("Zwei " + UUID.randomUUID(), Map.of());
		String both = COMPARISON + "projekt=" + one + "&projekt=" + two;
		String unknown = main(leipzig.open(both + "&projekt=" + UUID.randomUUID()));
		assertThat(unknown).contains("1 Projekt ist nicht lesbar oder gibt es nicht.", "Eins ", "Zwei ");
		assertThat(main(leipzig.open(both + "&projekt=x&projekt=%00")))
			.contains("2 Projekte sind nicht lesbar oder gibt es nicht.");
		Page hidden = anonymous.open(both);
		assertThat(hidden.status()).isEqualTo(200);
		assertThat(main(hidden)).contains("2 Projekte sind nicht lesbar oder gibt es nicht.")
			.doesNotContain("Eins ", "Zwei ");
	}

	@Test
	void atMostFourAreComparedAndTheChoiceIsKept() {
		StringBuilder address = new StringBuilder(COMPARISON);
		for (int number = 1; number <= 5; number++) {
			address.append("projekt=")
				.append(record("Viele " + number + " " + UUID.randomUUID(), Map.of()))
				.append('&');
		}
		Page refused = leipzig.open(address.toString());
		assertThat(refused.status()).isEqualTo(422);
		assertThat(main(refused)).contains("Sie haben 5 Projekte gewählt.", "Viele 1", "Viele 5", "checked");
		assertThat(main(leipzig.open(COMPARISON))).contains("Wählen Sie zwei bis vier Projekte aus der Liste.");
	}

	@Test
	void aProjectLeadsToTheListWhereItIsChosen() {
		String title = "Gewählt " + UUID.randomUUID();
		String id = record(title, Map.of());
		assertThat(leipzig.open("/projekte/" + id).body()).contains("href=\"/gute-praxis?projekt=" + id + "\"");
		assertThat(leipzig.open(LIST + "?projekt=" + id).body())
			.containsPattern("value=\"" + id + "\"[^>]*checked=\"checked\"");
		assertThat(leipzig.open(LIST + "?feld=video-protection&projekt=" + id).body()).contains("Schon gewählt", title);
	}

	@Test
	void aProjectTellsWhatHappenedWithIt() {
		String id = record("Verlauf " + UUID.randomUUID(),
				Map.of("startedOn", "2024-03-01", "finishedOn", "2099-12-31"));
		String page = leipzig.open("/projekte/" + id).body();
		assertThat(page).contains("Beginn des Projekts", "Veröffentlicht", "Ende des Projekts", "31.12.2099, geplant");
		assertThat(page.indexOf("Ende des Projekts")).isLessThan(page.indexOf("Beginn des Projekts"));
	}

	/** Publishes a project of Wilsdruff. */
	private static String record(String title, Map<String, Object> more) {
		Map<String, Object> project = new HashMap<>(
				Map.of("title", title, "fieldsOfAction", List.of("youth"), "state", "FINISHED", "status", "PUBLISHED"));
		project.putAll(more);
		return Client.as("koordination-wilsdruff").post("/api/v1/projects", project).is(201).id();
	}

	private static String main(Page page) {
		return page.body().substring(page.body().indexOf("<main"), page.body().indexOf("</main>"));
	}

}
