package de.asskomm.web.api;

import java.util.List;
import java.util.Locale;

import de.asskomm.attachment.Upload;
import de.asskomm.organisation.Actor;
import de.asskomm.outcome.Violation;
import de.asskomm.project.ImportFinding;
import de.asskomm.project.ImportProjects;
import de.asskomm.project.ImportReport;
import de.asskomm.web.table.TableWords;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/**
 * Whole tables of projects are checked and imported here.
 */
@RestController
@Tag(name = "Projekte")
class ProjectImportController {

	/** Where tables are sent. */
	static final String PATH = "/api/v1/projects/import";

	private final ImportProjects importProjects;

	private final TableWords words;

	private final ProblemTexts texts;

	ProjectImportController(ImportProjects importProjects, TableWords words, ProblemTexts texts) {
		this.importProjects = importProjects;
		this.words = words;
		this.texts = texts;
	}

	@PostMapping(path = PATH, consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
			produces = MediaType.APPLICATION_JSON_VALUE)
	@Operation(summary = "Viele Projekte aus einer Tabelle übernehmen",
			description = "Excel (xlsx) oder CSV, höchstens 10.000 Projekte und 20 MB; die Spalten werden an ihren"
					+ " Überschriften erkannt, nötig sind nur Titel und Handlungsfelder. Übernommen wird alles oder"
					+ " nichts, und dieselbe Tabelle ändert beim zweiten Mal nichts: Was eine bekannte Kennung hat, wird"
					+ " zur neuen Fassung. Mit Fehlern in der Tabelle wird die Übernahme mit 422 abgelehnt; die Prüfung"
					+ " (dryRun) nennt sie mit Zeile und Spalte.")
	ImportView importProjects(
			Actor actor, @RequestPart("file") MultipartFile file, @Parameter(
					description = "Nur prüfen, nichts übernehmen") @RequestParam(defaultValue = "true") boolean dryRun,
			HttpServletRequest request) {
		ImportReport report = Results.done(this.importProjects.run(actor,
				new Upload(file.getOriginalFilename(), file::getInputStream), this.words.ofProjects(), dryRun),
				(any) -> 1);
		if (!dryRun && !report.isClean()) {
			throw new InvalidRequest(named(report.errors()));
		}
		Locale language = ProblemTexts.language(request);
		return ImportView.of(dryRun, report,
				(violation) -> this.texts.text(language, violation.code(), violation.arguments().toArray()));
	}

	private static List<Violation> named(List<ImportFinding> findings) {
		return findings.stream()
			.map((finding) -> new Violation("lines[%d].%s".formatted(finding.line(), finding.column()),
					finding.violation().code(), finding.violation().arguments()))
			.toList();
	}

}
