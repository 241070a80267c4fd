package de.asskomm.web.page;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import de.asskomm.markdown.Markdown;
import de.asskomm.municipality.Ags;
import de.asskomm.municipality.Location;
import de.asskomm.municipality.Saxony;
import de.asskomm.organisation.Author;
import de.asskomm.organisation.MemberId;
import de.asskomm.organisation.Organisation;
import de.asskomm.organisation.OrganisationId;
import de.asskomm.organisation.OrganisationType;
import de.asskomm.organisation.Visibility;
import de.asskomm.project.BeccariaSteps;
import de.asskomm.project.Origin;
import de.asskomm.project.PreventionProject;
import de.asskomm.project.ProjectChange;
import de.asskomm.project.ProjectContent;
import de.asskomm.project.ProjectId;
import de.asskomm.project.ProjectState;
import de.asskomm.project.ProjectStatus;
import de.asskomm.web.wording.Names;
import de.asskomm.web.wording.Wording;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.context.i18n.LocaleContextHolder;

import static org.assertj.core.api.Assertions.assertThat;

/** What the map and the timelines show, without a server. */
class ProjectViewsTests {

	private static final Instant NOW = Instant.parse("2026-05-12T08:00:00Z");

	private static final ProjectAddress EVERYTHING = new ProjectAddress(null, null, null, null, null, null);

	private final Organisation town = new Organisation(id(1), "grossenhain", "Stadt Großenhain",
			OrganisationType.MUNICIPALITY, new Ags("14627060"), null);

	private final Organisation village = new Organisation(id(2), "wilsdruff", "Stadt Wilsdruff",
			OrganisationType.MUNICIPALITY, new Ags("14628410"), null);

	private final Organisation council = new Organisation(id(3), "lpr", "Landespräventionsrat",
			OrganisationType.STATE_PREVENTION_COUNCIL, null, null);

	private final Showing showing = new Showing(new Wording(Pages.messages(), Clock.fixed(NOW, Saxony.ZONE)),
			new Names.Snapshot(Map.of(), Map.of()),
			Map.of(this.town.id(), this.town, this.village.id(), this.village, this.council.id(), this.council), null);

	@BeforeEach
	void readInGerman() {
		LocaleContextHolder.setLocale(Locale.GERMAN);
	}

	@AfterEach
	void reset() {
		LocaleContextHolder.resetLocaleContext();
	}

	@Test
	void fourTimesAsManyProjectsHaveACircleOfTwiceTheRadius() {
		ProjectMapView map = map(Map.of(this.town.id(), 4L, this.village.id(), 1L));
		assertThat(map.spots()).extracting(ProjectMapView.Spot::name)
			.containsExactly("Stadt Großenhain", "Stadt Wilsdruff");
		assertThat(map.spots()).extracting((spot) -> spot.circle().radius()).containsExactly("18.0", "9.0");
		assertThat(map.summary()).isEqualTo("5 Projekte in 2 Kommunen");
		assertThat(map.elsewhere()).isNull();
	}

	@Test
	void theGreatestCircleCoversNoDistrictAndTheSmallestIsStillSeenHoweverManyThereAre() {
		ProjectMapView map = map(Map.of(this.town.id(), 10_000L, this.village.id(), 1L));
		assertThat(map.spots()).extracting((spot) -> spot.circle().radius()).containsExactly("26.0", "4.0");
		assertThat(map.spots()).extracting((spot) -> spot.circle().reach()).containsExactly("26.0", "11.0");
		assertThat(map.spots()).extracting((spot) -> spot.circle().number()).containsExactly("10.000", null);
	}

	@Test
	void whoIsNoTownAndWhoIsNotKnownHasNoPlace() {
		ProjectMapView map = map(Map.of(this.town.id(), 2L, this.council.id(), 3L, id(9), 4L));
		assertThat(map.spots()).hasSize(1);
		assertThat(map.elsewhere()).isEqualTo("Ohne Ortsangabe: 7");
	}

	@Test
	void aPeriodLiesBetweenItsDays() {
		ProjectTimelineView view = timeline(
				project(ProjectState.FINISHED, LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31)));
		assertThat(view.lines().getFirst().bar()).isEqualTo(new ProjectTimelineView.Bar("0.00%", "50.00%", null, null));
		assertThat(view.lines().getFirst().text()).isEqualTo("abgeschlossen, 01.01.2025 bis 31.12.2025");
		assertThat(view.years()).containsExactly(new ProjectTimelineView.Year("0.00%", "2025"),
				new ProjectTimelineView.Year("50.00%", "2026"));
	}

	@Test
	void whatRunsReachesTodayAndStaysOpen() {
		ProjectTimelineView view = timeline(project(ProjectState.RUNNING, LocalDate.of(2025, 1, 1), null));
		assertThat(view.lines().getFirst().bar())
			.isEqualTo(new ProjectTimelineView.Bar("0.00%", view.today(), view.today(), "100.00%"));
		assertThat(view.lines().getFirst().text()).isEqualTo("läuft, seit 01.01.2025");
	}

	@Test
	void whoTellsOnlyTheEndOrNothingHasNoFalseBeginning() {
		ProjectTimelineView view = timeline(project(ProjectState.FINISHED, null, LocalDate.of(2026, 1, 1)),
				project(ProjectState.IDEA, null, null));
		assertThat(view.lines().getFirst().bar()).isEqualTo(new ProjectTimelineView.Bar("0.00%", "1.00%", null, null));
		assertThat(view.lines().getLast().bar()).isNull();
		assertThat(view.lines().getLast().text()).isEqualTo("Idee, ohne Zeitangabe");
	}

	@Test
	void aMistypedYearDoesNotMakeTheOthersPoints() {
		ProjectTimelineView view = timeline(project(ProjectState.FINISHED, LocalDate.of(202, 1, 1), null),
				project(ProjectState.PLANNED, LocalDate.of(9_999, 1, 1), null));
		assertThat(view.years()).hasSize(41);
		assertThat(view.lines().getLast().bar()).isNull();
	}

	@Test
	void aProjectTellsTheLastChangeFirstAndWhatIsStillToCome() {
		PreventionProject project = project(ProjectState.RUNNING, LocalDate.of(2025, 1, 1), LocalDate.of(2027, 1, 31));
		List<ProjectChange> changes = List.of(
				new ProjectChange(NOW.minusSeconds(86_400), ProjectState.RUNNING, ProjectState.RUNNING),
				new ProjectChange(NOW.minusSeconds(2 * 86_400), ProjectState.PLANNED, ProjectState.RUNNING),
				new ProjectChange(NOW.minusSeconds(3 * 86_400), ProjectState.PLANNED, ProjectState.PLANNED));
		List<Milestone> milestones = Milestone.of(project, changes, List.of(), List.of(project), null, this.showing);
		assertThat(milestones).extracting((one) -> one.day().text() + " " + one.text())
			.containsExactly("31.01.2027 Ende des Projekts", "12.05.2026 Übernommen von", "12.05.2026 Veröffentlicht",
					"11.05.2026 Zuletzt überarbeitet", "10.05.2026 Stand geändert: geplant → läuft",
					"01.01.2025 Beginn des Projekts");
		assertThat(milestones).extracting(Milestone::ahead).startsWith(true, false);
	}

	private ProjectMapView map(Map<OrganisationId, Long> counts) {
		return ProjectMapView.of(EVERYTHING, counts, Map.of(new Ags("14627060"), new Location(51.29, 13.53),
				new Ags("14628410"), new Location(51.05, 13.54)), this.showing);
	}

	private ProjectTimelineView timeline(PreventionProject... projects) {
		return ProjectTimelineView.of(EVERYTHING, List.of(projects), null, this.showing);
	}

	private PreventionProject project(ProjectState state, @Nullable LocalDate start, @Nullable LocalDate end) {
		ProjectContent content = new ProjectContent("Titel", "", List.of("youth"), Visibility.NETWORK, state, start,
				end, BeccariaSteps.EMPTY, List.of(), List.of(), List.of(), null, List.of(), "", null, Markdown.EMPTY,
				null, false);
		return new PreventionProject(ProjectId.next(), 1, this.town.id(), this.town.id(), null, null,
				new Author(new MemberId(new UUID(0, 5)), "Ordnungsamt"), content, Set.of(), ProjectStatus.PUBLISHED,
				Origin.RECORDED_HERE, NOW, NOW, NOW, LocalDate.of(2026, 5, 12));
	}

	private static OrganisationId id(int number) {
		return new OrganisationId(new UUID(0, number));
	}

}
