package de.asskomm.project;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import de.asskomm.AtOnce;
import de.asskomm.CoreIntegrationTest;
import de.asskomm.RecordedEvents;
import de.asskomm.attachment.AttachmentId;
import de.asskomm.markdown.Markdown;
import de.asskomm.municipality.SizeClass;
import de.asskomm.organisation.Actors;
import de.asskomm.organisation.Audience;
import de.asskomm.organisation.Organisation;
import de.asskomm.organisation.Reader;
import de.asskomm.organisation.Visibility;
import de.asskomm.project.ProjectEvent.ProjectPublished;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Each test reads with an audience of its own, so that it sees only its own projects. */
@CoreIntegrationTest
class ProjectsIntegrationTests {

	private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MICROS);

	private static final String AWKWARD = "Gräfenhainichen „ß“ 👮‍♀️ \\ ' ; -- %_{}[] :name ?";

	@Autowired
	private Projects projects;

	@Autowired
	private ImportProject importProject;

	private final Audience audience = new Audience("test:" + UUID.randomUUID());

	private final Reader reader = new Reader(Set.of(this.audience));

	private final Organisation grossenhain = Actors.town("Stadt Großenhain", Actors.MEISSEN);

	private final Organisation wilsdruff = Actors.town("Stadt Wilsdruff", Actors.MEISSEN);

	private final Organisation floeha = Actors.town("Stadt Flöha", Actors.MITTELSACHSEN);

	private final Organisation police = Actors.police("Polizeidirektion Dresden");

	@ParameterizedTest
	@EnumSource(ProjectState.class)
	void keepsEveryFieldInEveryState(ProjectState state) {
		BeccariaSteps steps = new BeccariaSteps(new Markdown("1 " + AWKWARD), new Markdown("2"), new Markdown("3"),
				new Markdown("4"), new Markdown("5"), new Markdown("6"), new Markdown("7"));
		ProjectContent content = new ProjectContent(AWKWARD, "Zusammenfassung", List.of("graffiti", "youth"),
				Visibility.DISTRICT, state, LocalDate.of(2021, 3, 1), LocalDate.of(2021, 12, 31), steps,
				List.of(new Participant(AWKWARD, ParticipantKind.POLICE, "Streife")),
				List.of(new Cost(CostKind.PERSONNEL, new BigDecimal("4300"), "Halbe Stelle")),
				List.of(new FundingGrant("FRL Kommunale Prävention", new BigDecimal("21150.00"), 2021,
						new BigDecimal("90.25"), LocalDate.of(2020, 9, 1), LocalDate.of(2020, 10, 1))),
				320, List.of(new ProjectDocument(AttachmentId.next(), Licence.CC_BY)), "Ordnungsamt",
				ProjectResult.DID_NOT_WORK, new Markdown("Zu wenig Zeit"), new CostSharing(SharingKey.AREA,
						new BigDecimal("100"), List.of(new CostSharing.Member("Flöha", new BigDecimal("37.52")))),
				true);
		PreventionProject project = new PreventionProject(ProjectId.next(), 3, this.police.id(), this.grossenhain.id(),
				Actors.MEISSEN, SizeClass.FROM_10000, Actors.coordinator(this.grossenhain).author(), content,
				Visibility.DISTRICT.audiences(this.grossenhain), ProjectStatus.ARCHIVED,
				new Origin(true, "Medieninformation", UUID.randomUUID(), ProjectId.next(), new Markdown("Anders")), NOW,
				NOW.plusSeconds(1), NOW, LocalDate.of(2024, 2, 29));
		assertThat(this.projects.add(project)).isTrue();
		assertThat(this.projects.findAll(List.of(project.id()))).containsExactly(project);
	}

	@Test
	void keepsWhatIsNotTold() {
		PreventionProject project = project(this.police, ProjectState.IDEA, "youth");
		this.projects.add(project);
		assertThat(this.projects.findAll(List.of(project.id()))).containsExactly(project);
	}

	@ParameterizedTest
	@ValueSource(strings = { "21150", "21150.5", "0", "1E+3", "999999999999.99" })
	void anAmountIsTheSameHoweverItIsWritten(String amount) {
		PreventionProject plain = project(this.grossenhain, ProjectState.FINISHED, "youth");
		PreventionProject project = with(plain, new FundingGrant("FRL", new BigDecimal(amount), 2021, null));
		this.projects.add(project);
		assertThat(this.projects.findAll(List.of(project.id()))).containsExactly(project);
	}

	@ParameterizedTest
	@ValueSource(strings = { "90", "66.6", "0", "100", "1E+1" })
	void aShareIsTheSameHoweverItIsWritten(String share) {
		PreventionProject plain = project(this.grossenhain, ProjectState.FINISHED, "youth");
		PreventionProject project = with(plain,
				new FundingGrant("FRL", new BigDecimal("1.00"), 2021, new BigDecimal(share)));
		this.projects.add(project);
		assertThat(this.projects.findAll(List.of(project.id()))).containsExactly(project);
	}

	@Test
	void aGrantIsAnAmountOfMoneyAndAShareOfTheWhole() {
		BigDecimal one = BigDecimal.ONE;
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new FundingGrant("FRL", new BigDecimal("-1"), 2021, null));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new FundingGrant("FRL", new BigDecimal("1.005"), 2021, null));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new FundingGrant("FRL", one, 2021, new BigDecimal("100.01")));
		assertThatIllegalArgumentException().isThrownBy(() -> new FundingGrant("FRL", one, 2021, new BigDecimal("-1")));
	}

	@Test
	void takesOverAProjectOnceHoweverOftenItIsTried(@Autowired RecordedEvents events) {
		PreventionProject project = project(this.floeha, ProjectState.RUNNING, "youth");
		assertThat(AtOnce.run(8, (number) -> takeOver(project))).containsOnlyOnce(true);
		assertThat(takeOver(project)).isFalse();
		assertThat(events.committed(ProjectPublished.class, (event) -> event.project().id().equals(project.id())))
			.hasSize(1);
	}

	private boolean takeOver(PreventionProject project) {
		return this.importProject.takeOver(project.id(), this.floeha, project.author(), project.content(),
				Origin.RECORDED_HERE, NOW);
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3, 100 })
	void readsEachProjectOnceWhileOthersAreAdded(int limit) {
		List<PreventionProject> before = Stream.generate(() -> added(this.floeha, ProjectState.RUNNING, "youth"))
			.limit(7)
			.toList();
		List<PreventionProject> read = new ArrayList<>();
		UUID after = null;
		do {
			ProjectPage page = this.projects.page(this.reader, ProjectFilter.ALL, after, limit);
			assertThat(page.projects()).hasSizeBetween(1, limit);
			read.addAll(page.projects());
			after = page.next();
			added(this.floeha, ProjectState.RUNNING, "youth");
		}
		while (after != null);
		assertThat(read).containsExactlyElementsOf(before.reversed());
	}

	@ParameterizedTest
	@ValueSource(ints = { -1, 0, 101 })
	void aPageHasOneToAHundredProjects(int limit) {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.projects.page(this.reader, ProjectFilter.ALL, null, limit));
	}

	@ParameterizedTest
	@MethodSource("filters")
	void everyFilterNarrowsThePageAloneAndWithOthers(boolean state, boolean field, boolean district,
			boolean organisation) {
		List<PreventionProject> all = new ArrayList<>();
		for (Organisation each : List.of(this.grossenhain, this.wilsdruff, this.floeha, this.police)) {
			for (ProjectState eachState : List.of(ProjectState.IDEA, ProjectState.FINISHED)) {
				all.add(added(each, eachState, "youth"));
				all.add(added(each, eachState, "graffiti"));
				all.add(added(each, eachState, "violence", "graffiti"));
			}
		}
		ProjectFilter filter = new ProjectFilter(state ? ProjectState.FINISHED : null, field ? "graffiti" : null,
				district ? Actors.MEISSEN : null, organisation ? this.wilsdruff.id() : null, null);
		List<PreventionProject> expected = all.reversed()
			.stream()
			.filter((project) -> !state || project.content().state() == ProjectState.FINISHED)
			.filter((project) -> !field || project.content().fieldsOfAction().contains("graffiti"))
			.filter((project) -> !district || Actors.MEISSEN.equals(project.district()))
			.filter((project) -> !organisation || project.organisation().equals(this.wilsdruff.id()))
			.toList();
		assertThat(expected).isNotEmpty();
		assertThat(this.projects.page(this.reader, filter, null, 100).projects()).isEqualTo(expected);
		assertThat(this.projects.timeline(this.reader, filter, null, 100).projects()).isEqualTo(expected);
		assertThat(this.projects.counts(this.reader, filter)).isEqualTo(expected.stream()
			.collect(Collectors.groupingBy(PreventionProject::organisation, Collectors.counting())));
	}

	static Stream<Arguments> filters() {
		return Stream.iterate(0, (bits) -> bits < 16, (bits) -> bits + 1)
			.map((bits) -> Arguments.of((bits & 1) != 0, (bits & 2) != 0, (bits & 4) != 0, (bits & 8) != 0));
	}

	@Test
	void whoseOwnerIsNotNamedCountsForTheCouncilOnly() {
		PreventionProject named = added(this.grossenhain, ProjectState.FINISHED, "youth");
		Organisation council = Actors.moderator().organisation();
		this.projects.add(new PreventionProject(ProjectId.next(), 1, council.id(), this.wilsdruff.id(), Actors.MEISSEN,
				SizeClass.FROM_10000, named.author(),
				new ProjectContent("Ungenannt", "", List.of("youth"), Visibility.NETWORK, ProjectState.FINISHED, null,
						null, BeccariaSteps.EMPTY, List.of(), List.of(), List.of(), null, List.of(), "",
						ProjectResult.DID_NOT_WORK, Markdown.EMPTY, null, true),
				Set.of(this.audience), ProjectStatus.PUBLISHED, Origin.RECORDED_HERE, NOW, NOW, NOW,
				LocalDate.of(2026, 1, 1)));
		assertThat(this.projects.counts(this.reader, ProjectFilter.ALL))
			.isEqualTo(Map.of(this.grossenhain.id(), 1L, council.id(), 1L));
		assertThat(this.projects.counts(Reader.anonymous(), ProjectFilter.of(this.grossenhain.id()))).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3, 100 })
	void readsProjectsAlongTimeAndThoseWithoutADayLast(int limit) {
		List<PreventionProject> expected = new ArrayList<>();
		expected.add(begun(LocalDate.of(2024, 5, 1)));
		expected.add(begun(LocalDate.of(2023, 12, 31)));
		PreventionProject sameDay = begun(LocalDate.of(2021, 2, 17));
		expected.add(begun(LocalDate.of(2021, 2, 17)));
		expected.add(sameDay);
		PreventionProject without = begun(null);
		expected.add(begun(null));
		expected.add(without);
		List<PreventionProject> read = new ArrayList<>();
		TimelineCursor after = null;
		do {
			TimelinePage page = this.projects.timeline(this.reader, ProjectFilter.ALL, after, limit);
			assertThat(page.projects()).hasSizeBetween(1, limit);
			read.addAll(page.projects());
			after = page.next();
			assertThat((after != null) ? TimelineCursor.parse(after.toString()) : Optional.empty())
				.isEqualTo(Optional.ofNullable(after));
		}
		while (after != null);
		assertThat(read).containsExactlyElementsOf(expected);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "_", "2024-02-30_", "2024-01-01", "x_00000000-0000-4000-8000-000000000001",
			"2024-01-01_x" })
	void whatIsNoPlaceAlongTimeIsNotRead(String text) {
		assertThat(TimelineCursor.parse(text)).isEmpty();
	}

	@Test
	void tellsWhenTheStateOfAPublishedProjectChanged() {
		PreventionProject draft = new PreventionProject(ProjectId.next(), 1, this.floeha.id(), this.floeha.id(),
				this.floeha.district(), null, Actors.coordinator(this.floeha).author(),
				told(ProjectState.IDEA, "Titel"), Set.of(this.audience), ProjectStatus.DRAFT, Origin.RECORDED_HERE, NOW,
				NOW, null, null);
		PreventionProject published = next(draft, told(ProjectState.PLANNED, "Titel"), NOW.plusSeconds(1));
		PreventionProject running = next(published, told(ProjectState.RUNNING, "Titel"), NOW.plusSeconds(2));
		PreventionProject renamed = next(running, told(ProjectState.RUNNING, "Neuer Titel"), NOW.plusSeconds(3));
		this.projects.add(draft);
		this.projects.replace(draft, published);
		this.projects.replace(published, running);
		this.projects.replace(running, renamed);
		assertThat(this.projects.changes(renamed)).containsExactly(
				new ProjectChange(NOW.plusSeconds(3), ProjectState.RUNNING, ProjectState.RUNNING),
				new ProjectChange(NOW.plusSeconds(2), ProjectState.PLANNED, ProjectState.RUNNING));
	}

	private static ProjectContent told(ProjectState state, String title) {
		return new ProjectContent(title, "", List.of("youth"), Visibility.NETWORK, state, BeccariaSteps.EMPTY);
	}

	private static PreventionProject next(PreventionProject before, ProjectContent content, Instant now) {
		return new PreventionProject(before.id(), before.version() + 1, before.organisation(), before.owner(),
				before.district(), null, before.author(), content, before.audiences(), ProjectStatus.PUBLISHED,
				before.origin(), before.createdAt(), now, NOW, LocalDate.of(2026, 1, 1));
	}

	private PreventionProject begun(@Nullable LocalDate startedOn) {
		PreventionProject project = project(this.floeha,
				new ProjectContent("Titel", "", List.of("youth"), Visibility.NETWORK, ProjectState.RUNNING, startedOn,
						null, BeccariaSteps.EMPTY, List.of(), List.of(), List.of(), null, List.of(), "", null,
						Markdown.EMPTY, null, false));
		assertThat(this.projects.add(project)).isTrue();
		return project;
	}

	@Test
	void showsAProjectToItsAudiencesOnly() {
		PreventionProject mine = added(this.grossenhain, ProjectState.RUNNING, "youth");
		Reader stranger = Reader.anonymous();
		List<ProjectId> ids = List.of(mine.id(), ProjectId.next());
		assertThat(this.projects.open(this.reader, mine.id())).contains(mine);
		assertThat(this.projects.open(stranger, mine.id())).isEmpty();
		assertThat(this.projects.open(this.reader, ProjectId.next())).isEmpty();
		assertThat(this.projects.visible(this.reader, ids)).containsExactly(mine);
		assertThat(this.projects.visible(stranger, ids)).isEmpty();
		assertThat(this.projects.visible(this.reader, List.of())).isEmpty();
		assertThat(this.projects.findAll(ids)).containsExactly(mine);
		ProjectFilter own = ProjectFilter.of(this.grossenhain.id());
		assertThat(this.projects.page(stranger, own, null, 10).projects()).isEmpty();
	}

	@Test
	void pagesThroughAllProjects() {
		List<ProjectId> mine = Stream.generate(() -> added(this.floeha, ProjectState.IDEA, "youth").id())
			.limit(3)
			.toList();
		List<ProjectId> seen = new ArrayList<>();
		List<PreventionProject> page;
		ProjectId after = null;
		do {
			page = this.projects.page(after, 2);
			page.forEach((project) -> seen.add(project.id()));
			after = seen.getLast();
		}
		while (page.size() == 2);
		assertThat(seen).doesNotHaveDuplicates().containsSubsequence(mine);
	}

	private PreventionProject added(Organisation organisation, ProjectState state, String... fields) {
		PreventionProject project = project(organisation, state, fields);
		assertThat(this.projects.add(project)).isTrue();
		return project;
	}

	private PreventionProject project(Organisation organisation, ProjectState state, String... fields) {
		ProjectContent content = new ProjectContent("Titel", "", List.of(fields), Visibility.NETWORK, state,
				BeccariaSteps.EMPTY);
		return project(organisation, content);
	}

	private PreventionProject project(Organisation organisation, ProjectContent content) {
		return new PreventionProject(ProjectId.next(), 1, organisation.id(), organisation.id(), organisation.district(),
				null, Actors.coordinator(organisation).author(), content, Set.of(this.audience),
				ProjectStatus.PUBLISHED, Origin.RECORDED_HERE, NOW, NOW, NOW, LocalDate.of(2026, 1, 1));
	}

	private PreventionProject with(PreventionProject project, FundingGrant grant) {
		ProjectContent plain = project.content();
		return project(this.grossenhain,
				new ProjectContent(plain.title(), plain.summary(), plain.fieldsOfAction(), plain.visibility(),
						plain.state(), null, null, plain.steps(), List.of(), List.of(), List.of(grant), null, List.of(),
						"", null, Markdown.EMPTY, null, false));
	}

}
