package de.asskomm.project;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import de.asskomm.attachment.Upload;
import de.asskomm.fieldofaction.FieldOfAction;
import de.asskomm.fieldofaction.FieldsOfAction;
import de.asskomm.organisation.Actor;
import de.asskomm.outcome.NotAllowed;
import de.asskomm.outcome.Outcome;
import de.asskomm.outcome.Violation;
import de.asskomm.outcome.Violations;
import de.asskomm.project.ProjectEvent.ProjectChanged;
import de.asskomm.project.ProjectEvent.ProjectPublished;
import de.asskomm.table.TableFile;
import de.asskomm.table.TableRow;
import de.asskomm.table.UnreadableTable;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Projekte einlesen: an organisation takes over a whole table of its projects, all or
 * nothing. Doing it again changes nothing.
 */
@Service
public class ImportProjects {

	/** How long an import waits for those before it. */
	private static final Duration PATIENCE = Duration.ofMinutes(1);

	private static final int BUFFER = 1 << 16;

	private final JdbcImports imports;

	private final ProjectRules rules;

	private final FieldsOfAction fields;

	private final ApplicationEventPublisher events;

	private final TransactionOperations transactions;

	/** One at a time: tables fill the memory. */
	private final Semaphore turn = new Semaphore(1, true);

	ImportProjects(JdbcImports imports, ProjectRules rules, FieldsOfAction fields, ApplicationEventPublisher events,
			TransactionOperations transactions) {
		this.imports = imports;
		this.rules = rules;
		this.fields = fields;
		this.events = events;
		this.transactions = transactions;
	}

	/**
	 * Checks a table, and imports its projects if it is to and if there is no error in
	 * it. They are published at once. Call it outside of a transaction: the file is read
	 * first.
	 * @param actor who imports, and for whom
	 * @param file the file with the table
	 * @param words what the words in it stand for
	 * @param dryRun whether it is only checked
	 * @return what was done or would be, or what is wrong with the file as a whole
	 * @throws NotAllowed if the actor may not speak for the organisation
	 */
	public Outcome<ImportReport> run(Actor actor, Upload file, ProjectWords words, boolean dryRun) {
		actor.requireSpeaksForOrganisation();
		if (!isMyTurn()) {
			return new Outcome.Invalid<>(List.of(Violation.of(UnreadableTable.FIELD, "project.import.busy")));
		}
		try {
			ProjectTable table = ProjectTable.of(received(file));
			Reading reading = read(actor, table, words);
			ImportReport report = this.transactions.execute((status) -> carryOut(actor, reading, dryRun));
			return new Outcome.Done<>(Objects.requireNonNull(report));
		}
		catch (UnreadableTable ex) {
			return new Outcome.Invalid<>(List.of(ex.violation()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The file did not arrive whole, or cannot be read", ex);
		}
		finally {
			this.turn.release();
		}
	}

	private boolean isMyTurn() {
		try {
			return this.turn.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	private static List<TableRow> received(Upload file) throws IOException, UnreadableTable {
		Path received = Files.createTempFile("asskomm-import-", ".table");
		try {
			try (InputStream source = file.content().open(); OutputStream target = Files.newOutputStream(received)) {
				byte[] buffer = new byte[BUFFER];
				long taken = 0;
				int count = source.read(buffer);
				while (count >= 0) {
					taken += count;
					if (taken > TableFile.MAXIMUM_BYTES) {
						throw TableFile.tooLarge();
					}
					target.write(buffer, 0, count);
					count = source.read(buffer);
				}
			}
			return TableFile.read(received);
		}
		finally {
			Files.deleteIfExists(received);
		}
	}

	/**
	 * What a table tells.
	 *
	 * @param table the table
	 * @param rows the rows that fulfil the rules
	 * @param findings what is wrong with the others
	 */
	private record Reading(ProjectTable table, List<ImportedRow> rows, List<ImportFinding> findings) {

		ImportReport report(int created, int changed, List<ImportFinding> later) {
			List<ImportFinding> all = new ArrayList<>(this.findings);
			all.addAll(later);
			all.sort(Comparator.comparingInt(ImportFinding::line));
			int rows = this.table.rows().size();
			return new ImportReport(rows, created, changed, all.isEmpty() ? rows - created - changed : 0,
					this.table.unknown(), all.stream().limit(ImportReport.MAXIMUM_ERRORS).toList(), all.size());
		}

	}

	/** Holds each row to the rules that a project recorded by hand has to fulfil. */
	private Reading read(Actor actor, ProjectTable table, ProjectWords words) {
		List<FieldOfAction> known = this.fields.all();
		List<ImportedRow> rows = new ArrayList<>();
		List<ImportFinding> findings = new ArrayList<>();
		Map<String, Integer> lines = new HashMap<>();
		for (TableRow row : table.rows()) {
			ProjectTable.Typed typed = table.read(row, words, known);
			Violations broken = new Violations();
			Optional<ProjectContent> content = this.rules.check(actor.organisation(), typed.draft(), true, broken);
			List<Violation> violations = together(typed.violations(), broken);
			if (content.isPresent() && violations.isEmpty()) {
				ImportedRow imported = new ImportedRow(row.number(), table.key(row), content.get(), table.columns(row));
				Integer first = lines.putIfAbsent(imported.key(), row.number());
				if (first == null) {
					rows.add(imported);
				}
				else {
					violations = List.of(twice(imported, first));
				}
			}
			violations.forEach((violation) -> findings.add(new ImportFinding(row.number(), violation)));
		}
		return new Reading(table, rows, findings);
	}

	/** Of a cell that cannot be understood only that is told. */
	private static List<Violation> together(List<Violation> cells, Violations broken) {
		if (broken.isEmpty()) {
			return cells;
		}
		List<Violation> all = new ArrayList<>(cells);
		Set<String> told = cells.stream().map(Violation::field).collect(Collectors.toSet());
		for (Violation violation : broken.<ProjectContent>refusal().violations()) {
			String heading = ProjectTable.heading(violation.field());
			if (!told.contains(heading)) {
				all.add(new Violation(heading, violation.code(), violation.arguments()));
			}
		}
		return all;
	}

	private static Violation twice(ImportedRow row, int first) {
		return row.isKeyless() ? Violation.of("", "project.import.row-twice", first)
				: Violation.of(ProjectColumn.ID.heading(), "project.import.key-twice", first);
	}

	/**
	 * Compares the rows with what is there and, unless there is an error or it is only to
	 * be checked, writes what is new or different.
	 */
	private ImportReport carryOut(Actor actor, Reading reading, boolean dryRun) {
		if (!dryRun) {
			this.imports.lock(actor.organisation().id());
		}
		List<String> keys = reading.rows().stream().map(ImportedRow::key).toList();
		Map<String, PreventionProject> known = this.imports.find(actor.organisation().id(), keys, !dryRun);
		List<String> unknown = keys.stream().filter((key) -> !known.containsKey(key)).toList();
		Plan plan = new Plan(this.imports.foreign(actor.reader(), actor.organisation().id(), unknown));
		for (int number = 0; number < keys.size(); number++) {
			plan.add(reading.rows().get(number), keys.get(number), known.get(keys.get(number)));
		}
		ImportReport report = reading.report(plan.created.size(), plan.changed.size(), plan.findings);
		if (!dryRun && report.isClean()) {
			write(actor, plan);
		}
		return report;
	}

	/** What there is to do. */
	private static final class Plan {

		private final List<String> keys = new ArrayList<>();

		private final List<ProjectContent> created = new ArrayList<>();

		private final List<PreventionProject> changed = new ArrayList<>();

		private final List<ProjectContent> contents = new ArrayList<>();

		private final List<ImportFinding> findings = new ArrayList<>();

		private final Map<ProjectId, Integer> lines = new HashMap<>();

		private final Set<String> foreign;

		Plan(Set<String> foreign) {
			this.foreign = foreign;
		}

		void add(ImportedRow row, String key, @Nullable PreventionProject project) {
			if (this.foreign.contains(key)) {
				this.findings.add(new ImportFinding(row.line(),
						Violation.of(ProjectColumn.ID.heading(), "project.import.foreign")));
				return;
			}
			if (project == null) {
				this.keys.add(key);
				this.created.add(row.told());
				return;
			}
			Integer first = this.lines.putIfAbsent(project.id(), row.line());
			if (first != null) {
				this.findings.add(new ImportFinding(row.line(), twice(row, first)));
				return;
			}
			ProjectContent content = row.onto(project.content());
			// what is recognised by all that it tells cannot tell anything else
			if (row.isKeyless() || content.equals(project.content())) {
				return;
			}
			if (project.status() == ProjectStatus.WITHDRAWN) {
				this.findings.add(new ImportFinding(row.line(),
						Violation.of(ProjectColumn.ID.heading(), "project.import.withdrawn")));
				return;
			}
			this.changed.add(project);
			this.contents.add(content);
		}

	}

	private void write(Actor actor, Plan plan) {
		Owner owner = this.rules.owner(actor.organisation());
		Instant now = this.rules.now();
		LocalDate today = this.rules.today();
		List<PreventionProject> created = plan.created.stream()
			.map((content) -> PreventionProject
				.draft(ProjectId.next(), owner, actor.author(), content, Origin.RECORDED_HERE, now)
				.published(now, today))
			.toList();
		List<PreventionProject> changed = new ArrayList<>();
		for (int number = 0; number < plan.changed.size(); number++) {
			changed.add(plan.changed.get(number)
				.revised(owner, actor.author(), plan.contents.get(number), false, now, today));
		}
		this.imports.addAll(plan.keys, created);
		this.imports.replaceAll(plan.changed, changed);
		created.forEach((project) -> this.events.publishEvent(new ProjectPublished(project)));
		for (int number = 0; number < changed.size(); number++) {
			if (plan.changed.get(number).isOut()) {
				this.events.publishEvent(new ProjectChanged(changed.get(number), plan.changed.get(number)));
			}
		}
	}

}
