package de.asskomm.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import de.asskomm.exchange.Feed;
import de.asskomm.exchange.Post;
import de.asskomm.exchange.PostId;
import de.asskomm.organisation.Actor;
import de.asskomm.outcome.NotAllowed;
import de.asskomm.outcome.NotFound;
import de.asskomm.outcome.Outcome;
import de.asskomm.outcome.Violation;
import de.asskomm.project.Origin;
import de.asskomm.project.PreventionProject;
import de.asskomm.project.ProjectContent;
import de.asskomm.project.ProjectId;
import de.asskomm.project.ProjectPart;
import de.asskomm.project.Projects;
import de.asskomm.project.RecordProject;
import de.asskomm.project.ReviseProject;
import de.asskomm.project.Revised;
import de.asskomm.web.wording.Wording;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Recording a project: the form, what is saved while somebody types, and what its owner
 * decides about it.
 */
@Controller
class ProjectFormController {

	private final RecordProject recordProject;

	private final ReviseProject reviseProject;

	private final Projects projects;

	private final Feed feed;

	private final AttachmentLinks files;

	private final Showings showings;

	private final Wording wording;

	ProjectFormController(RecordProject recordProject, ReviseProject reviseProject, Projects projects, Feed feed,
			AttachmentLinks files, Showings showings, Wording wording) {
		this.recordProject = recordProject;
		this.reviseProject = reviseProject;
		this.projects = projects;
		this.feed = feed;
		this.files = files;
		this.showings = showings;
		this.wording = wording;
	}

	@GetMapping("/projekte/eigene")
	String own(Actor actor, Model model) {
		actor.requireSpeaksForOrganisation();
		List<OwnProjectsView.Line> lines = this.projects.ofOwner(actor.organisation().id())
			.stream()
			.map((project) -> OwnProjectsView.Line.of(project, this.wording))
			.toList();
		model.addAttribute("page",
				new OwnProjectsView(showing(actor).who(actor.organisation().id(), actor.author()), lines));
		return "projekte-eigene";
	}

	@GetMapping("/projekte/neu")
	ModelAndView begin(Actor actor, @RequestParam(name = "beitrag", required = false) @Nullable UUID post) {
		actor.requireSpeaksForOrganisation();
		ProjectInput input = (post != null) ? ProjectInput.of(ownPost(actor, post)) : ProjectInput.empty();
		return form(ProjectForm.forNew(input, actor, showing(actor), Map.of(), List.of()), HttpStatus.OK);
	}

	@PostMapping("/projekte/neu")
	ModelAndView record(Actor actor, @ModelAttribute ProjectInput input, RedirectAttributes redirect) {
		return switch (this.recordProject.record(actor, input.draft(), origin(actor, input), true)) {
			case Outcome.Done<PreventionProject>(PreventionProject project) -> done(project, "project.done", redirect);
			case Outcome.Invalid<PreventionProject> invalid ->
				form(ProjectForm.forNew(input, actor, showing(actor), this.wording.violations(invalid.violations()),
						this.files.of(input.files())), HttpStatus.UNPROCESSABLE_CONTENT);
			case Outcome.Stale<PreventionProject> _ -> throw new IllegalStateException("A new project cannot be stale");
		};
	}

	/** Saves what was typed so far; whoever contradicts a colleague is told so. */
	@PostMapping("/projekte/entwurf")
	@ResponseBody
	ResponseEntity<Saved> save(Actor actor, @RequestParam(required = false) @Nullable UUID id,
			@ModelAttribute ProjectInput input) {
		if (id == null) {
			return switch (this.recordProject.record(actor, input.draft(), origin(actor, input), false)) {
				case Outcome.Done<PreventionProject>(PreventionProject project) -> saved(project, "draft.saved");
				case Outcome.Invalid<PreventionProject> invalid -> refused(invalid.violations());
				case Outcome.Stale<PreventionProject> _ ->
					throw new IllegalStateException("A new project cannot be stale");
			};
		}
		return switch (this.reviseProject.revise(actor, new ProjectId(id), version(input), input.draft(), false)) {
			case Revised.Saved(PreventionProject project, boolean merged) ->
				saved(project, merged ? "draft.merged" : "draft.saved");
			case Revised.Refused no -> refused(no.violations());
			case Revised.Conflicting conflict -> ResponseEntity.status(HttpStatus.CONFLICT)
				.body(new Saved(null, conflict.current().version(), this.wording.text("draft.conflict")));
		};
	}

	/** What the money adds up to, where it breaks a rule, and what is missing. */
	@PostMapping("/projekte/hilfe")
	String help(Actor actor, @ModelAttribute ProjectInput input, Model model) {
		model.addAttribute("help",
				this.recordProject.understood(actor, input.draft())
					.map((content) -> ProjectHelp.of(content, this.wording))
					.orElse(null));
		return "fragments/project :: help(help=${help})";
	}

	@GetMapping("/projekte/{id}/bearbeiten")
	ModelAndView edit(Actor actor, @PathVariable UUID id) {
		PreventionProject project = ownProject(actor, id);
		ProjectInput input = ProjectInput.of(project.content(), project.version());
		return form(existing(project, input, actor, Map.of(), List.of()), HttpStatus.OK);
	}

	@PostMapping("/projekte/{id}/bearbeiten")
	ModelAndView revise(Actor actor, @PathVariable UUID id, @ModelAttribute ProjectInput input,
			RedirectAttributes redirect) {
		return switch (this.reviseProject.revise(actor, new ProjectId(id), version(input), input.draft(), true)) {
			case Revised.Saved(PreventionProject project, boolean merged) ->
				done(project, merged ? "project.merged" : "project.saved", redirect);
			case Revised.Refused no ->
				form(existing(ownProject(actor, id), input, actor, this.wording.violations(no.violations()), List.of()),
						HttpStatus.UNPROCESSABLE_CONTENT);
			case Revised.Conflicting(PreventionProject current, ProjectContent _, Set<ProjectPart> parts) ->
				form(existing(current, input.withVersion(current.version()), actor, Map.of(),
						theirs(current.content(), parts)), HttpStatus.CONFLICT);
		};
	}

	@PostMapping("/projekte/{id}/zurueckziehen")
	String withdraw(Actor actor, @PathVariable UUID id, RedirectAttributes redirect) {
		this.reviseProject.withdraw(actor, new ProjectId(id));
		redirect.addFlashAttribute("flash", new Flash("success", this.wording.text("project.withdrawn"), null));
		return "redirect:/projekte/eigene";
	}

	@PostMapping("/projekte/{id}/bestaetigen")
	ModelAndView confirm(Actor actor, @PathVariable UUID id, RedirectAttributes redirect) {
		return done(this.reviseProject.confirm(actor, new ProjectId(id)), "project.confirmed", redirect);
	}

	@PostMapping("/projekte/{id}/uebernehmen")
	ModelAndView adopt(Actor actor, @PathVariable UUID id, @RequestParam(required = false) @Nullable String changes,
			RedirectAttributes redirect) {
		return switch (this.recordProject.adopt(actor, new ProjectId(id), changes)) {
			case Outcome.Done<PreventionProject>(PreventionProject project) ->
				done(project, "project.adopted", redirect);
			case Outcome.Invalid<PreventionProject> invalid -> {
				redirect.addFlashAttribute("flash", new Flash("danger",
						String.join(" ", this.wording.violations(invalid.violations()).values()), null));
				yield new ModelAndView("redirect:/projekte/" + id);
			}
			case Outcome.Stale<PreventionProject> _ -> throw new IllegalStateException("Taking over is never stale");
		};
	}

	/** What a colleague saved about the parts that both changed. */
	private List<Fact> theirs(ProjectContent current, Set<ProjectPart> parts) {
		List<Fact> theirs = new ArrayList<>();
		ProjectTexts texts = new ProjectTexts(this.wording);
		parts.stream()
			.sorted()
			.forEach(
					(part) -> theirs.add(new Fact(this.wording.text("project.part." + part), texts.of(part, current))));
		return theirs;
	}

	private ProjectForm existing(PreventionProject project, ProjectInput input, Actor actor, Map<String, String> errors,
			List<Fact> conflict) {
		return ProjectForm.forExisting(project.id().toString(), project.isOut(), input, actor, showing(actor), errors,
				conflict, this.files.of(input.files()));
	}

	private Origin origin(Actor actor, ProjectInput input) {
		UUID post = input.post();
		return (post != null) ? Origin.ofPost(ownPost(actor, post).id().value()) : Origin.RECORDED_HERE;
	}

	private Post ownPost(Actor actor, UUID id) {
		return this.feed.open(actor.reader(), new PostId(id))
			.filter((post) -> post.isBy(actor.organisation().id()))
			.orElseThrow(() -> new NotFound("post", id));
	}

	private PreventionProject ownProject(Actor actor, UUID id) {
		PreventionProject project = this.projects.open(actor.reader(), new ProjectId(id))
			.orElseThrow(() -> new NotFound("project", id));
		if (!project.isBy(actor.organisation().id())) {
			throw new NotAllowed("not-allowed.own-projects-only");
		}
		actor.requireSpeaksForOrganisation();
		return project;
	}

	private Showing showing(Actor actor) {
		return this.showings.naming(actor, actor.organisation().id());
	}

	private ResponseEntity<Saved> saved(PreventionProject project, String code) {
		return ResponseEntity.ok(new Saved(project.id().toString(), project.version(),
				this.wording.text(code, this.wording.shortly(project.updatedAt()).text())));
	}

	private ResponseEntity<Saved> refused(List<Violation> violations) {
		return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
			.body(new Saved(null, 0, String.join(" ", this.wording.violations(violations).values())));
	}

	private ModelAndView done(PreventionProject project, String code, RedirectAttributes redirect) {
		redirect.addFlashAttribute("flash",
				new Flash("success", this.wording.text(code), this.wording.textIfAny(code + ".text").orElse(null)));
		return new ModelAndView("redirect:/projekte/" + project.id());
	}

	private static ModelAndView form(ProjectForm form, HttpStatus status) {
		ModelAndView view = new ModelAndView("projekt-bearbeiten", status);
		view.addObject("page", form);
		return view;
	}

	private static long version(ProjectInput input) {
		return (input.version() != null) ? input.version() : 0;
	}

}
