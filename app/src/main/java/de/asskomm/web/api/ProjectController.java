package de.asskomm.web.api;

import java.util.List;
import java.util.UUID;

import de.asskomm.fieldofaction.FieldsOfAction;
import de.asskomm.municipality.DistrictKey;
import de.asskomm.organisation.OrganisationId;
import de.asskomm.organisation.Organisations;
import de.asskomm.organisation.Reader;
import de.asskomm.outcome.NotFound;
import de.asskomm.project.PreventionProject;
import de.asskomm.project.ProjectFilter;
import de.asskomm.project.ProjectId;
import de.asskomm.project.ProjectPage;
import de.asskomm.project.ProjectState;
import de.asskomm.project.Projects;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Prevention projects are read here.
 */
@RestController
@RequestMapping(path = "/api/v1/projects", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Projekte")
class ProjectController {

	private final Projects projects;

	private final Organisations organisations;

	private final FieldsOfAction fields;

	ProjectController(Projects projects, Organisations organisations, FieldsOfAction fields) {
		this.projects = projects;
		this.organisations = organisations;
		this.fields = fields;
	}

	@GetMapping
	@Operation(summary = "Präventionsprojekte, neueste zuerst",
			description = "Nur Projekte, die Sie sehen dürfen, ohne die sieben Beccaria-Schritte.")
	ListView<ProjectView> projects(Reader reader, @RequestParam(required = false) @Nullable ProjectState state,
			@Parameter(description = "Schlüssel aus /fields-of-action") @RequestParam(
					required = false) @Nullable String fieldOfAction,
			@Parameter(description = "Kreisschlüssel, fünf Ziffern") @RequestParam(
					required = false) @Nullable DistrictKey district,
			@RequestParam(required = false) @Nullable UUID organisation,
			@RequestParam(required = false) @Nullable UUID cursor,
			@RequestParam(defaultValue = "20") @Min(1) @Max(Projects.MAXIMUM_LIMIT) int limit) {
		ProjectFilter filter = new ProjectFilter(state, Catalogue.known(this.fields, fieldOfAction), district,
				(organisation != null) ? new OrganisationId(organisation) : null);
		ProjectPage page = this.projects.page(reader, filter, cursor, limit);
		OrganisationViews organisations = OrganisationViews.of(this.organisations,
				page.projects().stream().map(PreventionProject::organisation));
		UUID next = page.next();
		return new ListView<>(
				page.projects().stream().map((project) -> ProjectView.listed(project, organisations)).toList(),
				(next != null) ? next.toString() : null);
	}

	@GetMapping("/{id}")
	@Operation(summary = "Ein Präventionsprojekt mit den sieben Beccaria-Schritten")
	ProjectView project(Reader reader, @PathVariable UUID id) {
		PreventionProject project = this.projects.open(reader, new ProjectId(id))
			.orElseThrow(() -> new NotFound("project", id));
		return ProjectView.of(project, OrganisationViews.of(this.organisations, List.of(project.organisation())));
	}

}
