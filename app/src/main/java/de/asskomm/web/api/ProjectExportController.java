package de.asskomm.web.api;

import java.io.IOException;
import java.util.UUID;

import de.asskomm.fieldofaction.FieldsOfAction;
import de.asskomm.municipality.DistrictKey;
import de.asskomm.organisation.OrganisationId;
import de.asskomm.organisation.Reader;
import de.asskomm.project.ProjectFilter;
import de.asskomm.project.ProjectId;
import de.asskomm.project.ProjectResult;
import de.asskomm.project.ProjectState;
import de.asskomm.web.export.ProjectPdf;
import de.asskomm.web.export.ProjectSheet;
import de.asskomm.web.export.TableFormat;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Prevention projects leave as files here: one on paper, many as a table.
 */
@RestController
@RequestMapping("/api/v1/projects")
@Tag(name = "Projekte")
class ProjectExportController {

	private static final String TABLE = "Mit den Filtern der Liste, neueste zuerst, höchstens 10.000 Projekte; die Datei "
			+ "sagt, wenn sie gekürzt ist. Die Spalten sind die des Imports.";

	private final ProjectPdf pdf;

	private final ProjectSheet sheet;

	private final FieldsOfAction fields;

	ProjectExportController(ProjectPdf pdf, ProjectSheet sheet, FieldsOfAction fields) {
		this.pdf = pdf;
		this.sheet = sheet;
		this.fields = fields;
	}

	@GetMapping("/{id}/export.pdf")
	@Operation(summary = "Ein Präventionsprojekt zum Drucken",
			description = "Gegliedert wie ein Förderantrag; sobald ein gefördertes Projekt läuft, als "
					+ "Verwendungsnachweis. Barrierefrei (PDF/UA) und zum Aufbewahren geeignet (PDF/A).")
	@ApiResponse(responseCode = "200", description = "OK",
			content = @Content(mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary")))
	ResponseEntity<byte[]> exportPdf(Reader reader, @PathVariable UUID id) {
		return this.pdf.download(reader, new ProjectId(id));
	}

	@GetMapping("/export.csv")
	@Operation(summary = "Präventionsprojekte als Text mit Semikolons", description = TABLE)
	@ApiResponse(responseCode = "200", description = "OK",
			content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
	void exportCsv(Reader reader, @RequestParam(required = false) @Nullable ProjectState state,
			@Parameter(description = "Schlüssel aus /fields-of-action") @RequestParam(
					required = false) @Nullable String fieldOfAction,
			@Parameter(description = "Kreisschlüssel, fünf Ziffern") @RequestParam(
					required = false) @Nullable DistrictKey district,
			@RequestParam(required = false) @Nullable UUID organisation,
			@Parameter(description = "Wie es ausgegangen ist") @RequestParam(
					required = false) @Nullable ProjectResult result,
			HttpServletResponse response) throws IOException {
		this.sheet.send(TableFormat.CSV, reader, filter(state, fieldOfAction, district, organisation, result),
				response);
	}

	@GetMapping("/export.xlsx")
	@Operation(summary = "Präventionsprojekte als Arbeitsmappe", description = TABLE)
	@ApiResponse(responseCode = "200", description = "OK",
			content = @Content(mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
					schema = @Schema(type = "string", format = "binary")))
	void exportXlsx(Reader reader, @RequestParam(required = false) @Nullable ProjectState state,
			@Parameter(description = "Schlüssel aus /fields-of-action") @RequestParam(
					required = false) @Nullable String fieldOfAction,
			@Parameter(description = "Kreisschlüssel, fünf Ziffern") @RequestParam(
					required = false) @Nullable DistrictKey district,
			@RequestParam(required = false) @Nullable UUID organisation,
			@Parameter(description = "Wie es ausgegangen ist") @RequestParam(
					required = false) @Nullable ProjectResult result,
			HttpServletResponse response) throws IOException {
		this.sheet.send(TableFormat.XLSX, reader, filter(state, fieldOfAction, district, organisation, result),
				response);
	}

	private ProjectFilter filter(@Nullable ProjectState state, @Nullable String fieldOfAction,
			@Nullable DistrictKey district, @Nullable UUID organisation, @Nullable ProjectResult result) {
		return new ProjectFilter(state, Catalogue.known(this.fields, fieldOfAction), district,
				(organisation != null) ? new OrganisationId(organisation) : null, result);
	}

}
