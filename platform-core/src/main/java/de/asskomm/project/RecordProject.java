package de.asskomm.project;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import de.asskomm.markdown.Markdown;
import de.asskomm.organisation.Actor;
import de.asskomm.organisation.Visibility;
import de.asskomm.outcome.NotAllowed;
import de.asskomm.outcome.NotFound;
import de.asskomm.outcome.Outcome;
import de.asskomm.outcome.Violations;
import de.asskomm.project.ProjectEvent.ProjectPublished;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Projekt anlegen: an organisation begins a record, from nothing, from a post, or by
 * taking over what another organisation did.
 */
@Service
public class RecordProject {

	private final Projects projects;

	private final ProjectRules rules;

	private final ApplicationEventPublisher events;

	RecordProject(Projects projects, ProjectRules rules, ApplicationEventPublisher events) {
		this.projects = projects;
		this.rules = rules;
		this.events = events;
	}

	/**
	 * Begins a record.
	 * @param actor who begins it, and for whom
	 * @param draft what was typed, possibly incomplete unless it is published
	 * @param origin where it comes from
	 * @param publish whether others can read it at once
	 * @return the project, or what has to be mended
	 * @throws NotAllowed if the actor may not speak for the organisation
	 */
	@Transactional
	public Outcome<PreventionProject> record(Actor actor, ProjectDraft draft, Origin origin, boolean publish) {
		actor.requireSpeaksForOrganisation();
		Violations violations = new Violations();
		Optional<ProjectContent> content = this.rules.check(actor.organisation(), draft, publish, violations);
		if (content.isEmpty()) {
			return violations.refusal();
		}
		return new Outcome.Done<>(begin(actor, content.get(), origin, publish));
	}

	/**
	 * Takes over what another organisation did: the actor's organisation plans a project
	 * of its own that names the other as its origin. What was planned comes along, how it
	 * turned out does not.
	 * @param actor who takes it over, and for whom
	 * @param id the other project
	 * @param changes what is done differently, in Markdown, at most
	 * {@value ProjectDraft#MAXIMUM_SUMMARY} characters
	 * @return the new project, or what has to be mended
	 * @throws NotFound if there is no such project for the actor
	 * @throws NotAllowed if the actor may not speak for the organisation, or the project
	 * is its own
	 */
	@Transactional
	public Outcome<PreventionProject> adopt(Actor actor, ProjectId id, @Nullable String changes) {
		PreventionProject model = this.projects.open(actor.reader(), id)
			.filter(PreventionProject::isOut)
			.orElseThrow(() -> new NotFound("project", id));
		actor.requireSpeaksForOrganisation();
		if (model.isBy(actor.organisation().id())) {
			throw new NotAllowed("not-allowed.own-project-adoption");
		}
		Violations violations = new Violations();
		violations.limit(changes, "changes", ProjectDraft.MAXIMUM_SUMMARY);
		if (!violations.isEmpty()) {
			return violations.refusal();
		}
		ProjectContent known = model.content();
		BeccariaSteps steps = known.steps();
		ProjectContent plan = new ProjectContent(known.title(), known.summary(), known.fieldsOfAction(),
				Visibility.NETWORK, ProjectState.PLANNED, new BeccariaSteps(Markdown.EMPTY, Markdown.EMPTY,
						steps.goals(), steps.measures(), Markdown.EMPTY, Markdown.EMPTY, Markdown.EMPTY));
		Origin origin = Origin.adopting(id, new Markdown((changes != null) ? changes.strip() : ""));
		return new Outcome.Done<>(begin(actor, plan, origin, true));
	}

	/**
	 * What was typed so far, as far as it can be understood. Nothing is saved.
	 * @param actor who types
	 * @param draft what was typed
	 * @return the content, or empty while a rule is broken
	 */
	@Transactional
	public Optional<ProjectContent> understood(Actor actor, ProjectDraft draft) {
		return this.rules.check(actor.organisation(), draft, false, new Violations());
	}

	private PreventionProject begin(Actor actor, ProjectContent content, Origin origin, boolean publish) {
		Instant now = this.rules.now();
		Owner owner = this.rules.owner(actor.organisation());
		PreventionProject draft = PreventionProject.draft(ProjectId.next(), owner, actor.author(), content, origin,
				now);
		PreventionProject project = publish ? draft.published(now, this.rules.today()) : draft;
		this.projects.add(project);
		if (publish) {
			this.events.publishEvent(new ProjectPublished(project));
		}
		return project;
	}

}
