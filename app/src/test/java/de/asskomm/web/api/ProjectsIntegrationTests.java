package de.asskomm.web.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

import de.asskomm.markdown.Markdown;
import de.asskomm.organisation.Actor;
import de.asskomm.organisation.Visibility;
import de.asskomm.project.BeccariaSteps;
import de.asskomm.project.FundingGrant;
import de.asskomm.project.ImportProject;
import de.asskomm.project.PreventionProject;
import de.asskomm.project.ProjectId;
import de.asskomm.project.ProjectState;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

class ProjectsIntegrationTests extends ApiTests {

	@Autowired
	private ImportProject importProject;

	@Test
	void showsAProjectWithItsSteps() {
		Actor owner = coordinator("Stadt Großenhain");
		PreventionProject project = project(owner, "Saubere Stadt", Visibility.NETWORK);
		JsonNode shown = client(coordinator("Stadt Wilsdruff")).get("/api/v1/projects/" + project.id()).is(200).json();
		assertThat(shown.path("title").stringValue()).isEqualTo("Saubere Stadt");
		assertThat(shown.path("state").stringValue()).isEqualTo("RUNNING");
		assertThat(shown.path("problem").stringValue()).isEqualTo("Problem");
		assertThat(shown.path("conclusions").stringValue()).isEqualTo("Schluss");
		assertThat(shown.path("startedOn").stringValue()).isEqualTo("2021-03-01");
		assertThat(shown.path("grant").path("amount").decimalValue()).isEqualByComparingTo("21150.00");
		assertThat(shown.path("organisation").path("name").stringValue()).isEqualTo("Stadt Großenhain");
		assertThat(shown.path("author").path("displayName").stringValue()).isEqualTo("Koordinierungsstelle");
		assertThat(shown.path("version").longValue()).isEqualTo(1);
	}

	@Test
	void listsWhatTheReaderMaySeeInPages() {
		Actor owner = coordinator("Stadt Großenhain");
		project(owner, "Eins", Visibility.NETWORK);
		project(owner, "Intern", Visibility.LPR);
		project(owner, "Zwei", Visibility.PUBLIC);
		Client reader = client(coordinator("Stadt Wilsdruff"));
		String address = "/api/v1/projects?limit=1&state=RUNNING&fieldOfAction=graffiti&district=14627&organisation="
				+ owner.organisation().id();
		JsonNode first = reader.get(address).is(200).json();
		JsonNode second = reader.get(address + "&cursor=" + first.path("nextCursor").stringValue()).is(200).json();
		assertThat(first.path("items").get(0).path("title").stringValue()).isEqualTo("Zwei");
		assertThat(first.path("items").get(0).has("problem")).isFalse();
		assertThat(second.path("items").get(0).path("title").stringValue()).isEqualTo("Eins");
		assertThat(second.has("nextCursor")).isFalse();
		assertThat(reader.get(address + "&state=IDEA").is(200).json().path("items").size()).isEqualTo(1);
	}

	@Test
	void hidesWhatTheReaderMayNotKnow() {
		PreventionProject project = project(coordinator("Stadt Großenhain"), "Intern", Visibility.LPR);
		client(coordinator("Stadt Wilsdruff")).get("/api/v1/projects/" + project.id()).isProblem(404, "not-found");
	}

	private PreventionProject project(Actor owner, String title, Visibility visibility) {
		Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
		Markdown text = new Markdown("Text");
		PreventionProject project = new PreventionProject(ProjectId.next(), 1, owner.organisation().id(),
				owner.organisation().district(), owner.author(), title, "Kurz gesagt.", List.of("graffiti"), visibility,
				visibility.audiences(owner.organisation()), ProjectState.RUNNING, LocalDate.of(2021, 3, 1), null,
				new BeccariaSteps(new Markdown("Problem"), text, text, text, text, text, new Markdown("Schluss")),
				List.of("Polizei"),
				new FundingGrant("Landesprogramm", new BigDecimal("21150.00"), 2021, new BigDecimal("90.00")), false,
				"Medieninformation", now, now);
		this.importProject.takeOver(project);
		return project;
	}

}
