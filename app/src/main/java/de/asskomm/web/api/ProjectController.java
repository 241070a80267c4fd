package de.asskomm.web.api;

import java.net.URI;
import java.util.List;
import java.util.UUID;

import de.asskomm.fieldofaction.FieldsOfAction;
import de.asskomm.municipality.DistrictKey;
import de.asskomm.organisation.Actor;
import de.asskomm.organisation.OrganisationId;
import de.asskomm.organisation.Organisations;
import de.asskomm.organisation.Reader;
import de.asskomm.outcome.NotFound;
import de.asskomm.project.Origin;
import de.asskomm.project.PreventionProject;
import de.asskomm.project.ProjectDraft;
import de.asskomm.project.ProjectFilter;
import de.asskomm.project.ProjectId;
import de.asskomm.project.ProjectPage;
import de.asskomm.project.ProjectResult;
import de.asskomm.project.ProjectState;
import de.asskomm.project.Projects;
import de.asskomm.project.RecordProject;
import de.asskomm.project.ReviseProject;
import de.asskomm.project.Revised;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Prevention projects are read, recorded, changed and taken over here.
 */
@RestController
@RequestMapping(path = "/api/v1/projects", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Projekte")
class ProjectController {

	private final Projects projects;

	private final Organisations organisations;

	private final FieldsOfAction fields;

	private final RecordProject recordProject;

	private final ReviseProject reviseProject;

	private final References references;

	private final Creations creations;

	ProjectController(Projects projects, RecordProject recordProject, ReviseProject reviseProject,
			Organisations organisations, FieldsOfAction fields, References references, Creations creations) {
		this.projects = projects;
		this.recordProject = recordProject;
		this.reviseProject = reviseProject;
		this.references = references;
		this.creations = creations;
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
			@Parameter(description = "Wie es ausgegangen ist") @RequestParam(
					required = false) @Nullable ProjectResult result,
			@RequestParam(required = false) @Nullable UUID cursor,
			@RequestParam(defaultValue = "20") @Min(1) @Max(Projects.MAXIMUM_LIMIT) int limit) {
		ProjectFilter filter = new ProjectFilter(state, Catalogue.known(this.fields, fieldOfAction), district,
				(organisation != null) ? new OrganisationId(organisation) : null, result);
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
		return view(open(reader, id));
	}

	@PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
	@ResponseStatus(HttpStatus.CREATED)
	@Operation(summary = "Ein Projekt anlegen",
			description = "Am Anfang genügen Titel und Handlungsfeld; als Entwurf auch weniger.")
	ResponseEntity<ProjectView> createProject(Actor actor, @RequestBody ProjectRequest request,
			@RequestHeader(name = Creation.KEY_HEADER, required = false) @Nullable String key) {
		request.requireOwn(actor);
		UUID post = Identifiers.parse("postId", request.postId());
		this.references.requirePost(actor.reader(), post);
		Origin origin = (post != null) ? Origin.ofPost(post) : Origin.RECORDED_HERE;
		ProjectDraft draft = request.draft(request.visibility());
		boolean publish = !request.isDraft();
		PreventionProject project = this.creations.once(actor,
				new Creation<>("POST /projects", key, request,
						() -> Results.done(this.recordProject.record(actor, draft, origin, publish),
								PreventionProject::version),
						(created) -> created.id().value(), (id) -> open(actor.reader(), id)));
		return created(project);
	}

	@PutMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
	@Operation(summary = "Ein eigenes Projekt ändern",
			description = "Ersetzt alle Angaben. Was andere inzwischen an anderen Teilen geändert haben, bleibt; wurde"
					+ " derselbe Teil geändert, wird mit 409 abgelehnt.")
	ProjectView reviseProject(Actor actor, @PathVariable UUID id, @RequestBody ProjectRequest request) {
		request.requireOwn(actor);
		// Leaving the visibility out of a change must never widen it.
		String visibility = (request.visibility() != null) ? request.visibility()
				: open(actor.reader(), id).content().visibility().name();
		Revised revised = this.reviseProject.revise(actor, new ProjectId(id), request.requiredVersion(),
				request.draft(visibility), request.status() != null && !request.isDraft());
		return switch (revised) {
			case Revised.Saved saved -> view(saved.project());
			case Revised.Conflicting conflict -> throw new StaleVersion(conflict.current().version());
			case Revised.Refused refused -> throw new InvalidRequest(refused.violations());
		};
	}

	@DeleteMapping("/{id}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(summary = "Ein eigenes Projekt zurückziehen")
	void withdrawProject(Actor actor, @PathVariable UUID id) {
		this.reviseProject.withdraw(actor, new ProjectId(id));
	}

	@PostMapping("/{id}/confirmation")
	@Operation(summary = "Sagen, dass ein eigenes Projekt noch stimmt")
	ProjectView confirmProject(Actor actor, @PathVariable UUID id) {
		return view(this.reviseProject.confirm(actor, new ProjectId(id)));
	}

	@PostMapping(path = "/{id}/adoptions", consumes = MediaType.APPLICATION_JSON_VALUE)
	@ResponseStatus(HttpStatus.CREATED)
	@Operation(summary = "„Übernehmen wir“: ein eigenes Projekt nach diesem Vorbild planen")
	ResponseEntity<ProjectView> adoptProject(Actor actor, @PathVariable UUID id, @RequestBody AdoptionRequest request,
			@RequestHeader(name = Creation.KEY_HEADER, required = false) @Nullable String key) {
		PreventionProject project = this.creations.once(actor,
				new Creation<>("POST /projects/" + id + "/adoptions", key, request,
						() -> Results.done(this.recordProject.adopt(actor, new ProjectId(id), request.changes()),
								PreventionProject::version),
						(created) -> created.id().value(), (created) -> open(actor.reader(), created)));
		return created(project);
	}

	@GetMapping("/{id}/adoptions")
	@Operation(summary = "Wer ein Projekt übernommen hat, auch über mehrere Stationen")
	ListView<ProjectView> adoptions(Reader reader, @PathVariable UUID id) {
		open(reader, id);
		List<PreventionProject> adoptions = this.projects.adoptions(reader, new ProjectId(id));
		OrganisationViews views = OrganisationViews.of(this.organisations,
				adoptions.stream().map(PreventionProject::organisation));
		return new ListView<>(adoptions.stream().map((project) -> ProjectView.listed(project, views)).toList(), null);
	}

	private ResponseEntity<ProjectView> created(PreventionProject project) {
		return ResponseEntity.created(URI.create("/api/v1/projects/" + project.id())).body(view(project));
	}

	private ProjectView view(PreventionProject project) {
		return ProjectView.of(project, OrganisationViews.of(this.organisations, List.of(project.organisation())));
	}

	private PreventionProject open(Reader reader, UUID id) {
		return this.projects.open(reader, new ProjectId(id)).orElseThrow(() -> new NotFound("project", id));
	}

	/**
	 * What is done differently from the project that is taken over.
	 *
	 * @param changes in Markdown
	 */
	@Schema(name = "AdoptionRequest")
	record AdoptionRequest(@Schema(example = "Ohne Plakate, dafür mit der Schule",
			maxLength = ProjectDraft.MAXIMUM_SUMMARY) @Nullable String changes) {
	}

}
