package de.asskomm.web.page;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import de.asskomm.attachment.Upload;
import de.asskomm.organisation.Actor;
import de.asskomm.outcome.Outcome;
import de.asskomm.outcome.Violation;
import de.asskomm.project.ImportFiles;
import de.asskomm.project.ImportFinding;
import de.asskomm.project.ImportProjects;
import de.asskomm.project.ImportReport;
import de.asskomm.project.ProjectColumn;
import de.asskomm.web.table.TableWords;
import de.asskomm.web.wording.Wording;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Importing a table of projects: first it is checked, then it is imported as a whole. In
 * between the file waits on the platform.
 */
@Controller
class ProjectImportPageController {

	private static final String ADDRESS = "/projekte/import";

	/** How spreadsheets in German offices recognise the encoding and the columns. */
	private static final String BYTE_ORDER_MARK = "\uFEFF";

	private static final String SEPARATOR = ";";

	private static final Set<ProjectColumn> REQUIRED = EnumSet.of(ProjectColumn.TITLE, ProjectColumn.FIELDS_OF_ACTION);

	private final ImportProjects importProjects;

	private final ImportFiles files;

	private final TableWords words;

	private final Showings showings;

	private final Wording wording;

	ProjectImportPageController(ImportProjects importProjects, ImportFiles files, TableWords words, Showings showings,
			Wording wording) {
		this.importProjects = importProjects;
		this.files = files;
		this.words = words;
		this.showings = showings;
		this.wording = wording;
	}

	@GetMapping(ADDRESS)
	ModelAndView form(Actor actor) {
		actor.requireSpeaksForOrganisation();
		return view(actor, null, Map.of(), HttpStatus.OK);
	}

	@GetMapping(ADDRESS + "/vorlage.csv")
	ResponseEntity<byte[]> template(Actor actor) {
		actor.requireSpeaksForOrganisation();
		String headings = Stream.of(ProjectColumn.values())
			.map(ProjectColumn::heading)
			.collect(Collectors.joining(SEPARATOR, BYTE_ORDER_MARK, "\r\n"));
		return ResponseEntity.ok()
			.contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename("vorlage-projekte.csv").build().toString())
			.body(headings.getBytes(StandardCharsets.UTF_8));
	}

	/** Checks a table; the file waits if it can be imported. */
	@PostMapping(ADDRESS)
	ModelAndView check(Actor actor, @RequestParam(required = false) @Nullable MultipartFile file) {
		actor.requireSpeaksForOrganisation();
		if (file == null || Optional.ofNullable(file.getOriginalFilename()).orElse("").isBlank()) {
			return refused(actor, this.wording.text("attachment.missing"));
		}
		Upload upload = new Upload(file.getOriginalFilename(), file::getInputStream);
		return switch (this.importProjects.run(actor, upload, this.words.ofProjects(), true)) {
			case Outcome.Done<ImportReport>(ImportReport report) -> {
				boolean offered = report.isClean() && report.toDo() > 0;
				yield checked(actor, report, offered ? this.files.keep(actor, upload) : null);
			}
			case Outcome.Invalid<ImportReport> invalid -> refused(actor, invalid.violations());
			case Outcome.Stale<ImportReport> _ -> throw new IllegalStateException("A check is never stale");
		};
	}

	/** Imports the table that was checked. */
	@PostMapping(ADDRESS + "/uebernehmen")
	ModelAndView take(Actor actor, @RequestParam(name = "datei", required = false) @Nullable UUID file,
			RedirectAttributes redirect) {
		actor.requireSpeaksForOrganisation();
		Optional<Upload> kept = (file != null) ? this.files.find(actor, file) : Optional.empty();
		if (kept.isEmpty()) {
			return refused(actor, this.wording.text("import.gone"));
		}
		return switch (this.importProjects.run(actor, kept.get(), this.words.ofProjects(), false)) {
			case Outcome.Done<ImportReport>(ImportReport report) when report.isClean() -> {
				redirect.addFlashAttribute("flash",
						new Flash("success", this.wording.counted("import.done", report.toDo()),
								this.wording.text("import.done.text", report.created(), report.changed())));
				yield new ModelAndView("redirect:" + ADDRESS);
			}
			case Outcome.Done<ImportReport>(ImportReport report) -> checked(actor, report, null);
			case Outcome.Invalid<ImportReport> invalid -> refused(actor, invalid.violations());
			case Outcome.Stale<ImportReport> _ -> throw new IllegalStateException("An import is never stale");
		};
	}

	private ModelAndView refused(Actor actor, List<Violation> violations) {
		return view(actor, null, this.wording.violations(violations), HttpStatus.UNPROCESSABLE_CONTENT);
	}

	private ModelAndView refused(Actor actor, String text) {
		return view(actor, null, Map.of("file", text), HttpStatus.UNPROCESSABLE_CONTENT);
	}

	private ModelAndView checked(Actor actor, ImportReport report, @Nullable UUID file) {
		List<Fact> facts = new ArrayList<>();
		facts.add(new Fact(this.wording.text("import.rows"), this.wording.number(report.rows())));
		facts.add(new Fact(this.wording.text("import.created"), this.wording.number(report.created())));
		facts.add(new Fact(this.wording.text("import.changed"), this.wording.number(report.changed())));
		if (report.isClean()) {
			facts.add(new Fact(this.wording.text("import.unchanged"), this.wording.number(report.unchanged())));
		}
		String unknown = report.unknownColumns().isEmpty() ? null
				: this.wording.text("import.unknown", String.join(", ", report.unknownColumns()));
		List<ProjectImportView.Line> lines = report.errors().stream().map(this::line).toList();
		String more = (report.errorCount() > lines.size()) ? this.wording.text("import.errors.more", lines.size())
				: null;
		ProjectImportView.Offer offer = (file != null)
				? new ProjectImportView.Offer(file.toString(), this.wording.counted("import.take", report.toDo()))
				: null;
		String result = !report.isClean() ? "import.errors" : (offer != null) ? "import.clean" : "import.nothing";
		String tone = !report.isClean() ? "danger" : (offer != null) ? "success" : "info";
		String heading = report.isClean() ? this.wording.text(result)
				: this.wording.counted(result, report.errorCount());
		return view(
				actor, new ProjectImportView.Checked(tone, heading, this.wording.text(result + ".text"), facts, unknown,
						lines, more, offer),
				Map.of(), report.isClean() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
	}

	private ProjectImportView.Line line(ImportFinding finding) {
		return new ProjectImportView.Line(Integer.toString(finding.line()), finding.column(),
				this.wording.text(finding.violation().code(), finding.violation().arguments().toArray()));
	}

	private ModelAndView view(Actor actor, ProjectImportView.@Nullable Checked checked, Map<String, String> errors,
			HttpStatus status) {
		Showing showing = this.showings.naming(actor, actor.organisation().id());
		ModelAndView view = new ModelAndView("projekt-import", status);
		view.addObject("page", new ProjectImportView(showing.who(actor.organisation().id(), actor.author()), columns(),
				checked, errors));
		return view;
	}

	private List<ProjectImportView.Column> columns() {
		return Stream.of(ProjectColumn.values())
			.map((column) -> new ProjectImportView.Column(column.heading(), REQUIRED.contains(column),
					this.wording.text("import.column." + column, choices(column))))
			.toList();
	}

	/** What can be chosen in a column, in words. */
	private String choices(ProjectColumn column) {
		return String.join(", ", switch (column) {
			case VISIBILITY -> this.words.ofProjects().visibilities().keySet();
			case STATE -> this.words.ofProjects().states().keySet();
			case RESULT -> this.words.ofProjects().results().keySet();
			default -> Set.of();
		});
	}

}
