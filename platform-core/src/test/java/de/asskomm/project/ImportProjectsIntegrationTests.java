package de.asskomm.project;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import de.asskomm.AtOnce;
import de.asskomm.CoreIntegrationTest;
import de.asskomm.RecordedEvents;
import de.asskomm.RecordedEvents.RefusedEvent;
import de.asskomm.attachment.Upload;
import de.asskomm.fieldofaction.FieldOfAction;
import de.asskomm.fieldofaction.FieldsOfAction;
import de.asskomm.organisation.Actor;
import de.asskomm.organisation.Actors;
import de.asskomm.outcome.NotAllowed;
import de.asskomm.outcome.Outcome;
import de.asskomm.outcome.Violation;
import de.asskomm.project.ProjectEvent.ProjectChanged;
import de.asskomm.project.ProjectEvent.ProjectPublished;
import de.asskomm.table.SampleWorkbooks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A table becomes projects as a whole or not at all, and only once. */
@CoreIntegrationTest
class ImportProjectsIntegrationTests {

	private static final String FIELD = "project-import";

	private static final String HEADINGS = "Kennung;Titel;Handlungsfelder;Kurzfassung\n";

	@Autowired
	private ImportProjects importProjects;

	@Autowired
	private ImportFiles files;

	@Autowired
	private ReviseProject reviseProject;

	@Autowired
	private RecordProject recordProject;

	@Autowired
	private Projects projects;

	@Autowired
	private RecordedEvents events;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private AutowireCapableBeanFactory beans;

	private final Actor floeha = Actors.coordinator(Actors.town("Stadt Flöha", Actors.MITTELSACHSEN));

	private final Actor wilsdruff = Actors.coordinator(Actors.town("Stadt Wilsdruff", Actors.MEISSEN));

	@BeforeEach
	void knowTheField(@Autowired FieldsOfAction fields) {
		fields.addIfMissing(new FieldOfAction(FIELD, "Projekteinfuhr", 1));
	}

	@Test
	void aDryRunTellsWhatWouldBeDoneAndDoesNothing() {
		assertThat(check(HEADINGS + rows(3))).isEqualTo(report(3, 3, 0, 0));
		assertThat(own()).isEmpty();
		assertThat(published()).isEmpty();
	}

	@Test
	void whatIsImportedIsPublishedAtOnce() {
		assertThat(run(HEADINGS + "A;Treff;Projekteinfuhr;Für alle\n")).isEqualTo(report(1, 1, 0, 0));
		PreventionProject project = own().getFirst();
		assertThat(project.version()).isEqualTo(1);
		assertThat(project.content().title()).isEqualTo("Treff");
		assertThat(project.content().fieldsOfAction()).containsExactly(FIELD);
		assertThat(this.projects.open(this.wilsdruff.reader(), project.id())).contains(project);
		assertThat(published()).containsExactly(project);
	}

	@Test
	void aSecondImportChangesNothing() {
		String table = HEADINGS + rows(700) + ";ohne Kennung;" + FIELD + ";x\n";
		assertThat(run(table)).isEqualTo(report(701, 701, 0, 0));
		assertThat(run(table)).isEqualTo(report(701, 0, 0, 701));
		assertThat(check(table)).isEqualTo(report(701, 0, 0, 701));
		assertThat(published()).hasSize(701);
		assertThat(changed()).isEmpty();
	}

	@Test
	void theSameTableFromAnotherProgramChangesNothing() {
		run(HEADINGS + "A;Treff;Projekteinfuhr;Für alle\n;Lauf;Projekteinfuhr;Ohne Kennung\n");
		byte[] workbook = SampleWorkbooks.of(List.of(List.of("Titel", "Kurzfassung", "Handlungsfelder", "Kennung"),
				List.of("Treff", "Für alle", FIELD, "A"), List.of("Lauf", "Ohne Kennung", FIELD, "")));
		assertThat(done(this.importProjects.run(this.floeha, upload(workbook), ProjectWords.NAMES, false)))
			.isEqualTo(report(2, 0, 0, 2));
	}

	@Test
	void oneChangedCellMakesOneNewVersionThatKeepsTheOldOne() {
		run(HEADINGS + rows(600));
		ImportReport report = run(HEADINGS + rows(600).replace("Kurz 17\n", "Länger 17\n"));
		assertThat(report).isEqualTo(report(600, 0, 1, 599));
		assertThat(changed()).hasSize(1);
		PreventionProject changed = changed().getFirst();
		assertThat(changed.version()).isEqualTo(2);
		assertThat(changed.content().summary()).isEqualTo("Länger 17");
		assertThat(this.projects.history(changed.id())).extracting((revision) -> revision.content().summary())
			.containsExactly("Kurz 17");
		assertThat(this.projects.findAll(List.of(changed.id()))).containsExactly(changed);
	}

	@Test
	void anErrorInTheLastRowKeepsEverythingOut() {
		ImportReport report = run(HEADINGS + rows(20) + "Z;;unbekannt;x\n");
		assertThat(report.isClean()).isFalse();
		assertThat(report.errors()).containsExactly(
				new ImportFinding(22, Violation.of("Handlungsfelder", "post.fields.unknown", "unbekannt")),
				new ImportFinding(22, Violation.of("Titel", "text.missing")));
		assertThat(own()).isEmpty();
		assertThat(published()).isEmpty();
	}

	@Test
	void aFailureAtTheEndLeavesNothingBehind() {
		run(HEADINGS + "M;Alt;Projekteinfuhr;x\n");
		String table = HEADINGS + "M;Neu;Projekteinfuhr;x\n" + rows(20) + "Z;Der letzte;Projekteinfuhr;x\n";
		this.events.refusing(
				(event) -> event instanceof ProjectPublished told
						&& told.project().content().title().equals("Der letzte"),
				() -> assertThatExceptionOfType(RefusedEvent.class).isThrownBy(() -> run(table)));
		assertThat(own()).singleElement().satisfies((project) -> {
			assertThat(project.content().title()).isEqualTo("Alt");
			assertThat(project.version()).isEqualTo(1);
		});
		assertThat(run(table)).isEqualTo(report(22, 21, 1, 0));
	}

	@Test
	void twoImportsAtOnceImportEachProjectOnce() {
		String table = HEADINGS + rows(300);
		List<ImportReport> reports = AtOnce.run(2, (number) -> run(table));
		assertThat(reports).containsExactlyInAnyOrder(report(300, 300, 0, 0), report(300, 0, 0, 300));
		assertThat(published()).hasSize(300);
	}

	@Test
	void waitsForAnImportOfAnotherInstance() {
		String table = HEADINGS + rows(50);
		ImportProjects other = this.beans.createBean(ImportProjects.class);
		List<ImportReport> reports = AtOnce.run(2, (number) -> done(((number == 0) ? other : this.importProjects)
			.run(this.floeha, upload(table), ProjectWords.NAMES, false)));
		assertThat(reports).containsExactlyInAnyOrder(report(50, 50, 0, 0), report(50, 0, 0, 50));
	}

	@Test
	void keysAreEachOrganisationsOwn() {
		run(HEADINGS + "A;Unser;Projekteinfuhr;x\n");
		String theirs = HEADINGS + "A;Deren;Projekteinfuhr;x\n" + UUID.randomUUID() + ";Auch;Projekteinfuhr;x\n";
		assertThat(done(this.importProjects.run(this.wilsdruff, upload(theirs), ProjectWords.NAMES, false)))
			.isEqualTo(report(2, 2, 0, 0));
		assertThat(own()).singleElement()
			.satisfies((project) -> assertThat(project.content().title()).isEqualTo("Unser"));
	}

	@Test
	void whatAnotherOrganisationExportedIsNotCopied() {
		run(HEADINGS + "A;Unser;Projekteinfuhr;x\n");
		String exported = HEADINGS + own().getFirst().id() + ";Unser;Projekteinfuhr;x\n";
		assertThat(done(this.importProjects.run(this.wilsdruff, upload(exported), ProjectWords.NAMES, false)).errors())
			.containsExactly(new ImportFinding(2, Violation.of("Kennung", "project.import.foreign")));
		assertThat(this.projects.ofOwner(this.wilsdruff.organisation().id())).isEmpty();
	}

	@Test
	void whatWasExportedIsFoundByItsIdentifier() {
		PreventionProject recorded = ((Outcome.Done<PreventionProject>) this.recordProject.record(this.floeha,
				new ProjectDraft("Treff", "Alt", List.of(FIELD), "LPR", "RUNNING", null, null, List.of(), List.of(),
						List.of(), List.of(), "40", List.of(), null, null, null, null, false),
				Origin.RECORDED_HERE, true))
			.value();
		assertThat(run(HEADINGS + recorded.id() + ";Treff;Projekteinfuhr;Neu\n")).isEqualTo(report(1, 0, 1, 0));
		PreventionProject changed = this.projects.findAll(List.of(recorded.id())).getFirst();
		assertThat(ProjectPart.differing(recorded.content(), changed.content())).containsExactly(ProjectPart.SUMMARY);
		assertThat(run(HEADINGS + recorded.id() + ";Treff;Projekteinfuhr;Neu\n")).isEqualTo(report(1, 0, 0, 1));
	}

	@Test
	void whatWasChangedOnThePlatformIsNotTouchedByARowWithoutAKey() {
		String table = HEADINGS + ";Treff;Projekteinfuhr;Kurz\n";
		run(table);
		PreventionProject project = own().getFirst();
		this.reviseProject.withdraw(this.floeha, project.id());
		assertThat(run(table)).isEqualTo(report(1, 0, 0, 1));
	}

	@Test
	void whatWasWithdrawnStaysSo() {
		run(HEADINGS + "A;Treff;Projekteinfuhr;Kurz\n");
		this.reviseProject.withdraw(this.floeha, own().getFirst().id());
		assertThat(run(HEADINGS + "A;Treff;Projekteinfuhr;Kurz\n")).isEqualTo(report(1, 0, 0, 1));
		assertThat(run(HEADINGS + "A;Anders;Projekteinfuhr;Kurz\n").errors())
			.containsExactly(new ImportFinding(2, Violation.of("Kennung", "project.import.withdrawn")));
		assertThat(own()).isEmpty();
	}

	@Test
	void whatIsThereTwiceIsAnError() {
		assertThat(run(HEADINGS + "A;Eins;Projekteinfuhr;x\nA;Zwei;Projekteinfuhr;x\n").errors())
			.containsExactly(new ImportFinding(3, Violation.of("Kennung", "project.import.key-twice", 2)));
		assertThat(run(HEADINGS + ";Eins;Projekteinfuhr;x\n;Eins;Projekteinfuhr;x\n").errors())
			.containsExactly(new ImportFinding(3, Violation.of("", "project.import.row-twice", 2)));
		run(HEADINGS + "A;Eins;Projekteinfuhr;x\n");
		assertThat(run(HEADINGS + "A;Eins;Projekteinfuhr;x\n" + own().getFirst().id() + ";Zwei;Projekteinfuhr;x\n")
			.errors()).containsExactly(new ImportFinding(3, Violation.of("Kennung", "project.import.key-twice", 2)));
	}

	@Test
	void errorsAreCountedAllAndToldUpToABound() {
		String table = HEADINGS + IntStream.range(0, 600)
			.mapToObj((number) -> "K%d;;%s;x\n".formatted(number, FIELD))
			.collect(Collectors.joining());
		ImportReport report = check(table);
		assertThat(report.errors()).hasSize(ImportReport.MAXIMUM_ERRORS);
		assertThat(report.errorCount()).isEqualTo(600);
		assertThat(report.unchanged()).isZero();
	}

	@Test
	void whatIsNoTableIsRefusedAsAWhole() {
		assertThat(this.importProjects.run(this.floeha, upload("Name;Ort\n"), ProjectWords.NAMES, false))
			.isEqualTo(new Outcome.Invalid<>(List.of(Violation.of("file", "project.import.headings"))));
		byte[] large = new byte[(20 << 20) + 1];
		assertThat(this.importProjects.run(this.floeha, upload(large), ProjectWords.NAMES, true))
			.isEqualTo(new Outcome.Invalid<>(List.of(Violation.of("file", "project.import.too-large", 20L))));
	}

	@Test
	void onlyThoseWhoSpeakForAnOrganisationImport() {
		Actor member = Actors.member(this.floeha.organisation());
		assertThatExceptionOfType(NotAllowed.class)
			.isThrownBy(() -> this.importProjects.run(member, upload(HEADINGS + rows(1)), ProjectWords.NAMES, true));
		assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> this.files.keep(member, upload("x")));
		assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> this.files.find(member, UUID.randomUUID()));
	}

	@Test
	void aCheckedFileWaitsForItsPersonAndForNobodyElse() throws Exception {
		UUID first = this.files.keep(this.floeha, upload("eins"));
		UUID second = this.files.keep(this.floeha, upload("zwei"));
		assertThat(this.files.find(this.floeha, first)).isEmpty();
		Upload kept = this.files.find(this.floeha, second).orElseThrow();
		assertThat(kept.content().open().readAllBytes()).isEqualTo("zwei".getBytes(StandardCharsets.UTF_8));
		Actor colleague = Actors.coordinator(this.floeha.organisation());
		assertThat(this.files.find(colleague, second)).isEmpty();
		this.jdbc.sql("UPDATE project_import_file SET kept_at = kept_at - make_interval(secs => ?) WHERE id = ?")
			.params(Duration.ofMinutes(30).toSeconds(), second)
			.update();
		assertThat(this.files.find(this.floeha, second)).isEmpty();
		assertThat(this.files.forget()).isPositive();
		assertThat(this.jdbc.sql("SELECT count(*) FROM project_import_file WHERE id = ?")
			.param(second)
			.query(Integer.class)
			.single()).isZero();
	}

	private ImportReport check(String table) {
		return done(this.importProjects.run(this.floeha, upload(table), ProjectWords.NAMES, true));
	}

	private ImportReport run(String table) {
		return done(this.importProjects.run(this.floeha, upload(table), ProjectWords.NAMES, false));
	}

	private static ImportReport done(Outcome<ImportReport> outcome) {
		assertThat(outcome).isInstanceOf(Outcome.Done.class);
		return ((Outcome.Done<ImportReport>) outcome).value();
	}

	private static ImportReport report(int rows, int created, int changed, int unchanged) {
		return new ImportReport(rows, created, changed, unchanged, List.of(), List.of(), 0);
	}

	private List<PreventionProject> own() {
		return this.projects.ofOwner(this.floeha.organisation().id());
	}

	private List<PreventionProject> published() {
		return this.events
			.committed(ProjectPublished.class,
					(event) -> event.project().owner().equals(this.floeha.organisation().id()))
			.stream()
			.map(ProjectPublished::project)
			.toList();
	}

	private List<PreventionProject> changed() {
		return this.events
			.committed(ProjectChanged.class, (event) -> event.project().owner().equals(this.floeha.organisation().id()))
			.stream()
			.map(ProjectChanged::project)
			.toList();
	}

	private static String rows(int count) {
		return IntStream.rangeClosed(1, count)
			.mapToObj((number) -> "K%d;Titel %d;Projekteinfuhr;Kurz %d\n".formatted(number, number, number))
			.collect(Collectors.joining());
	}

	private static Upload upload(String table) {
		return upload(table.getBytes(StandardCharsets.UTF_8));
	}

	private static Upload upload(byte[] content) {
		return new Upload("projekte.csv", () -> new ByteArrayInputStream(content));
	}

}
