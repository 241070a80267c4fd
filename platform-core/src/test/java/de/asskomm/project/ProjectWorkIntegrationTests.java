package de.asskomm.project;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import de.asskomm.AtOnce;
import de.asskomm.CoreIntegrationTest;
import de.asskomm.RecordedEvents;
import de.asskomm.fieldofaction.FieldOfAction;
import de.asskomm.fieldofaction.FieldsOfAction;
import de.asskomm.organisation.Actor;
import de.asskomm.organisation.Actors;
import de.asskomm.organisation.Audience;
import de.asskomm.organisation.Organisation;
import de.asskomm.organisation.Organisations;
import de.asskomm.organisation.Reader;
import de.asskomm.outcome.NotAllowed;
import de.asskomm.outcome.NotFound;
import de.asskomm.outcome.Outcome;
import de.asskomm.outcome.Violation;
import de.asskomm.project.ProjectEvent.ProjectChanged;
import de.asskomm.project.ProjectEvent.ProjectPublished;
import de.asskomm.project.ProjectEvent.ProjectWithdrawn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** How a record grows, alone and by several at once. */
@CoreIntegrationTest
class ProjectWorkIntegrationTests {

	private static final String FIELD = "project-work";

	@Autowired
	private RecordProject recordProject;

	@Autowired
	private ReviseProject reviseProject;

	@Autowired
	private Projects projects;

	@Autowired
	private Organisations organisations;

	@Autowired
	private RecordedEvents events;

	private final Actor floeha = Actors.coordinator(Actors.town("Stadt Flöha", Actors.MITTELSACHSEN));

	private final Actor wilsdruff = Actors.coordinator(Actors.town("Stadt Wilsdruff", Actors.MEISSEN));

	@BeforeEach
	void knowTheField(@Autowired FieldsOfAction fields) {
		fields.addIfMissing(new FieldOfAction(FIELD, "Projektarbeit", 1));
	}

	@Test
	void aRecordBeginsWithAlmostNothingAndIsSeenByItsOwnOrganisationOnly() {
		PreventionProject draft = draft("");
		assertThat(draft.status()).isEqualTo(ProjectStatus.DRAFT);
		assertThat(this.projects.open(this.floeha.reader(), draft.id())).contains(draft);
		assertThat(this.projects.open(this.wilsdruff.reader(), draft.id())).isEmpty();
		assertThat(this.projects.visible(this.floeha.reader(), List.of(draft.id()))).isEmpty();
		assertThat(this.projects.ofOwner(this.floeha.organisation().id())).contains(draft);
		assertThat(this.events.committed(ProjectPublished.class, (event) -> event.project().id().equals(draft.id())))
			.isEmpty();
	}

	@Test
	void whatOthersReadHasATitleAndAField() {
		PreventionProject draft = draft("");
		Revised refused = this.reviseProject.revise(this.floeha, draft.id(), 1, typed("", "Neu", List.of()), true);
		assertThat(refused).isInstanceOfSatisfying(Revised.Refused.class,
				(no) -> assertThat(no.violations()).extracting(Violation::field)
					.containsExactly("title", "fieldsOfAction"));
		PreventionProject published = saved(
				this.reviseProject.revise(this.floeha, draft.id(), 1, typed("Titel", "Neu", List.of(FIELD)), true));
		assertThat(published.isOut()).isTrue();
		assertThat(this.projects.open(this.wilsdruff.reader(), draft.id())).contains(published);
		assertThat(this.events.committed(ProjectPublished.class, (event) -> event.project().id().equals(draft.id())))
			.containsExactly(new ProjectPublished(published));
	}

	@Test
	void twoWhoChangeDifferentPartsGetBothSaved() {
		PreventionProject project = published("Gemeinsam");
		saved(revise(project, "Gemeinsam", "Von A"));
		Revised second = revise(project, "Titel von B", "");
		assertThat(second).isInstanceOfSatisfying(Revised.Saved.class, (done) -> {
			assertThat(done.merged()).isTrue();
			assertThat(done.project().version()).isEqualTo(3);
			assertThat(done.project().content().title()).isEqualTo("Titel von B");
			assertThat(done.project().content().summary()).isEqualTo("Von A");
		});
	}

	@Test
	void twoWhoChangeTheSamePartAreToldAndNothingIsLost() {
		PreventionProject project = published("Gemeinsam");
		PreventionProject first = saved(revise(project, "Gemeinsam", "Von A"));
		Revised second = revise(project, "Anders", "Von B");
		assertThat(second).isInstanceOfSatisfying(Revised.Conflicting.class, (conflict) -> {
			assertThat(conflict.parts()).containsExactly(ProjectPart.SUMMARY);
			assertThat(conflict.current()).isEqualTo(first);
			assertThat(conflict.typed().summary()).isEqualTo("Von B");
		});
		assertThat(this.projects.findAll(List.of(project.id()))).containsExactly(first);
	}

	@Test
	void twoWhoSaveTheSameAgree() {
		PreventionProject project = published("Gemeinsam");
		saved(revise(project, "Gemeinsam", "Gleich"));
		assertThat(revise(project, "Gemeinsam", "Gleich")).isInstanceOf(Revised.Saved.class);
	}

	@Test
	void aVersionThatNeverWasContradictsWhateverDiffers() {
		PreventionProject project = published("Gemeinsam");
		assertThat(this.reviseProject.revise(this.floeha, project.id(), 99, typed("Anders", "", List.of(FIELD)), false))
			.isInstanceOf(Revised.Conflicting.class);
	}

	@Test
	void ofManyWhoSaveAtOnceEachIsSavedOrTold() {
		PreventionProject project = published("Gemeinsam");
		List<Revised> answers = AtOnce.run(8, (number) -> revise(project, "Gemeinsam", "Von " + number));
		assertThat(answers).filteredOn(Revised.Saved.class::isInstance).hasSize(1);
		assertThat(answers).filteredOn(Revised.Conflicting.class::isInstance).hasSize(7);
	}

	@Test
	void itsHistoryTellsWhatItSaidBefore() {
		PreventionProject project = published("Eins");
		PreventionProject second = saved(revise(project, "Zwei", ""));
		PreventionProject third = saved(revise(second, "Drei", ""));
		assertThat(this.projects.history(project.id())).extracting((revision) -> revision.content().title())
			.containsExactly("Zwei", "Eins");
		assertThat(this.projects.content(third, 1)).map(ProjectContent::title).contains("Eins");
		assertThat(this.projects.content(third, 3)).map(ProjectContent::title).contains("Drei");
		assertThat(this.projects.content(third, 4)).isEmpty();
	}

	@Test
	void whoeverConfirmsChangesNothingButTheDay(@Autowired JdbcClient jdbc) {
		PreventionProject project = published("Bestätigt");
		age(jdbc, project, LocalDate.of(2020, 1, 1));
		PreventionProject confirmed = this.reviseProject.confirm(this.floeha, project.id());
		assertThat(confirmed.content()).isEqualTo(project.content());
		assertThat(confirmed.confirmedOn()).isAfter(LocalDate.of(2026, 1, 1));
		assertThat(this.projects.history(project.id())).isEmpty();
	}

	@Test
	void whatNobodyConfirmsIsArchivedAndComesBackWhenItIs(@Autowired JdbcClient jdbc) {
		PreventionProject project = published("Gealtert");
		PreventionProject young = published("Jung");
		age(jdbc, project, LocalDate.now().minusMonths(19));
		age(jdbc, young, LocalDate.now().minusMonths(17));
		while (this.reviseProject.archiveAged() > 0) {
			assertThat(this.projects.open(this.wilsdruff.reader(), project.id())).isPresent();
		}
		assertThat(status(project)).isEqualTo(ProjectStatus.ARCHIVED);
		assertThat(status(young)).isEqualTo(ProjectStatus.PUBLISHED);
		ProjectFilter own = ProjectFilter.of(this.floeha.organisation().id());
		assertThat(this.projects.page(this.wilsdruff.reader(), own, null, 10).projects())
			.extracting(PreventionProject::id)
			.containsExactly(young.id());
		assertThat(this.projects.open(this.wilsdruff.reader(), project.id())).isPresent();
		this.reviseProject.confirm(this.floeha, project.id());
		assertThat(status(project)).isEqualTo(ProjectStatus.PUBLISHED);
		assertThat(this.events.committed(ProjectChanged.class, (event) -> event.project().id().equals(project.id())))
			.hasSize(2);
	}

	@Test
	void whoTakesAProjectOverPlansOneOfItsOwnThatNamesItsOrigin() {
		PreventionProject model = published("Vorbild");
		PreventionProject adopted = done(this.recordProject.adopt(this.wilsdruff, model.id(), "ohne Plakate"));
		assertThat(adopted.owner()).isEqualTo(this.wilsdruff.organisation().id());
		assertThat(adopted.origin().adopted()).isEqualTo(model.id());
		assertThat(adopted.content().state()).isEqualTo(ProjectState.PLANNED);
		Actor leipzig = Actors.coordinator(Actors.town("Stadt Leipzig", Actors.MEISSEN));
		PreventionProject further = done(this.recordProject.adopt(leipzig, adopted.id(), null));
		assertThat(this.projects.adoptions(this.floeha.reader(), model.id())).containsExactly(adopted, further);
		assertThat(this.projects.adoptions(Reader.anonymous(), model.id())).isEmpty();
		assertThatExceptionOfType(NotAllowed.class)
			.isThrownBy(() -> this.recordProject.adopt(this.floeha, model.id(), null));
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.recordProject.adopt(this.wilsdruff, draft("Entwurf").id(), null));
	}

	@Test
	void aFailureCanBeToldWithoutTheTownsName() {
		Organisation council = Actors.moderator().organisation();
		this.organisations.save(council);
		ProjectDraft anonymous = typed("Es hat nicht geklappt", "Zu wenig Zeit", List.of(FIELD), true);
		PreventionProject told = done(this.recordProject.record(this.floeha, anonymous, Origin.RECORDED_HERE, true));
		assertThat(told.organisation()).isNotEqualTo(this.floeha.organisation().id());
		assertThat(told.shownAuthor()).isNull();
		assertThat(told.isOwnerKnownTo(this.wilsdruff.reader())).isFalse();
		assertThat(told.isOwnerKnownTo(this.floeha.reader())).isTrue();
		assertThat(told.isOwnerKnownTo(new Reader(Set.of(Audience.STATE_PREVENTION_COUNCIL)))).isTrue();
		ProjectFilter named = ProjectFilter.of(this.floeha.organisation().id());
		assertThat(this.projects.page(this.wilsdruff.reader(), named, null, 10).projects()).isEmpty();
		assertThat(this.projects.open(this.wilsdruff.reader(), told.id())).contains(told);
	}

	@Test
	void onlyItsOwnOrganisationWorksOnIt() {
		PreventionProject project = published("Unser");
		assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> this.reviseProject.revise(this.wilsdruff,
				project.id(), 1, typed("Fremd", "", List.of(FIELD)), false));
		assertThatExceptionOfType(NotAllowed.class)
			.isThrownBy(() -> this.reviseProject.confirm(this.wilsdruff, project.id()));
		assertThatExceptionOfType(NotAllowed.class)
			.isThrownBy(() -> this.reviseProject.withdraw(this.wilsdruff, project.id()));
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.reviseProject.withdraw(this.wilsdruff, draft("Entwurf").id()));
		Actor member = Actors.member(this.floeha.organisation());
		assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> this.recordProject.record(member,
				typed("Titel", "", List.of(FIELD)), Origin.RECORDED_HERE, false));
	}

	@Test
	void whatIsWithdrawnIsGone() {
		PreventionProject project = published("Zurück");
		this.reviseProject.withdraw(this.floeha, project.id());
		assertThat(this.projects.open(this.floeha.reader(), project.id())).isEmpty();
		assertThat(this.events.committed(ProjectWithdrawn.class, (event) -> event.project().id().equals(project.id())))
			.hasSize(1);
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.reviseProject.withdraw(this.floeha, project.id()));
	}

	@Test
	void whatWasMadeOfAPostIsFoundFromThere() {
		UUID post = UUID.randomUUID();
		PreventionProject project = done(this.recordProject.record(this.floeha,
				typed("Aus einem Beitrag", "", List.of(FIELD)), Origin.ofPost(post), true));
		assertThat(this.projects.madeOf(this.wilsdruff.reader(), post)).contains(project);
		assertThat(this.projects.madeOf(Reader.anonymous(), post)).isEmpty();
	}

	private ProjectStatus status(PreventionProject project) {
		return this.projects.findAll(List.of(project.id())).getFirst().status();
	}

	private static void age(JdbcClient jdbc, PreventionProject project, LocalDate day) {
		jdbc.sql("UPDATE prevention_project SET confirmed_on = ? WHERE id = ?")
			.params(day, project.id().value())
			.update();
	}

	private Revised revise(PreventionProject base, String title, String summary) {
		ProjectDraft draft = typed(title, summary, List.of(FIELD));
		return this.reviseProject.revise(this.floeha, base.id(), base.version(), draft, false);
	}

	private PreventionProject draft(String title) {
		return done(this.recordProject.record(this.floeha, typed(title, null, List.of()), Origin.RECORDED_HERE, false));
	}

	private PreventionProject published(String title) {
		return done(
				this.recordProject.record(this.floeha, typed(title, "", List.of(FIELD)), Origin.RECORDED_HERE, true));
	}

	private static PreventionProject done(Outcome<PreventionProject> outcome) {
		return ((Outcome.Done<PreventionProject>) outcome).value();
	}

	private static PreventionProject saved(Revised revised) {
		return ((Revised.Saved) revised).project();
	}

	private static ProjectDraft typed(@Nullable String title, @Nullable String summary, List<String> fields) {
		return typed(title, summary, fields, false);
	}

	private static ProjectDraft typed(@Nullable String title, @Nullable String summary, List<String> fields,
			boolean anonymous) {
		return new ProjectDraft(title, summary, fields, null, null, null, null, List.of(), List.of(), List.of(),
				List.of(), null, List.of(), null, null, null, null, anonymous);
	}

}
