package de.asskomm.project;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import de.asskomm.organisation.Actor;
import de.asskomm.outcome.NotAllowed;
import de.asskomm.outcome.NotFound;
import de.asskomm.outcome.Violations;
import de.asskomm.project.ProjectEvent.ProjectChanged;
import de.asskomm.project.ProjectEvent.ProjectPublished;
import de.asskomm.project.ProjectEvent.ProjectWithdrawn;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Projekt fortschreiben: the owner fills a record step by step, publishes it, confirms
 * that it is still right, or takes it back.
 */
@Service
public class ReviseProject {

	private static final int BATCH = 100;

	private final Projects projects;

	private final ProjectRules rules;

	private final ApplicationEventPublisher events;

	ReviseProject(Projects projects, ProjectRules rules, ApplicationEventPublisher events) {
		this.projects = projects;
		this.rules = rules;
		this.events = events;
	}

	/**
	 * Changes a record. What somebody else saved since is kept where it is about other
	 * parts.
	 * @param actor who changes it
	 * @param id the project
	 * @param version the version that the change is based on
	 * @param draft what was typed
	 * @param publish whether others can read it from now on; what they can read already
	 * stays so
	 * @return what became of it
	 * @throws NotFound if there is no such project for the actor
	 * @throws NotAllowed if the project is another organisation's
	 */
	@Transactional
	public Revised revise(Actor actor, ProjectId id, long version, ProjectDraft draft, boolean publish) {
		PreventionProject project = own(actor, id);
		boolean complete = publish || project.isOut();
		Violations violations = new Violations();
		Optional<ProjectContent> checked = this.rules.check(actor.organisation(), draft, complete, violations);
		if (checked.isEmpty()) {
			return new Revised.Refused(violations.<PreventionProject>refusal().violations());
		}
		ProjectContent typed = checked.get();
		boolean merged = version != project.version();
		ProjectContent content = typed;
		if (merged) {
			Optional<ProjectMerge> merge = this.projects.content(project, version)
				.map((base) -> ProjectMerge.of(base, project.content(), typed));
			// from a version that nobody knows any more, nothing can be told apart
			Set<ProjectPart> conflicts = merge.map(ProjectMerge::conflicts)
				.orElseGet(() -> ProjectPart.differing(project.content(), typed));
			if (!conflicts.isEmpty()) {
				return new Revised.Conflicting(project, typed, conflicts);
			}
			content = merge.map(ProjectMerge::content).orElse(typed);
		}
		PreventionProject revised = project.revised(this.rules.owner(actor.organisation()), actor.author(), content,
				publish, this.rules.now(), this.rules.today());
		this.projects.replace(project, revised);
		if (project.isOut()) {
			this.events.publishEvent(new ProjectChanged(revised, project));
		}
		else if (revised.isOut()) {
			this.events.publishEvent(new ProjectPublished(revised));
		}
		return new Revised.Saved(revised, merged);
	}

	/**
	 * Says that a record is still right.
	 * @param actor who says so
	 * @param id the project
	 * @return the project, back from the archive if it was there
	 * @throws NotFound if there is no such project for the actor
	 * @throws NotAllowed if the project is another organisation's, or still a draft
	 */
	@Transactional
	public PreventionProject confirm(Actor actor, ProjectId id) {
		PreventionProject project = own(actor, id);
		if (!project.isOut()) {
			throw new NotAllowed("not-allowed.project-draft");
		}
		PreventionProject confirmed = project.confirmed(this.rules.now(), this.rules.today());
		this.projects.replace(project, confirmed);
		this.events.publishEvent(new ProjectChanged(confirmed, project));
		return confirmed;
	}

	/**
	 * Takes a project back. Once it is withdrawn, nobody finds it any more.
	 * @param actor who takes it back
	 * @param id the project
	 * @throws NotFound if there is no such project for the actor
	 * @throws NotAllowed if the project is another organisation's
	 */
	@Transactional
	public void withdraw(Actor actor, ProjectId id) {
		PreventionProject project = own(actor, id);
		PreventionProject withdrawn = project.withdrawn(this.rules.now());
		this.projects.replace(project, withdrawn);
		if (project.isOut()) {
			this.events.publishEvent(new ProjectWithdrawn(withdrawn));
		}
	}

	/**
	 * Archives what nobody has confirmed until the end of its time of grace.
	 * @return how many projects were archived, 100 at most; the rest waits for the next
	 * time
	 */
	@Transactional
	@Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT1H")
	public int archiveAged() {
		LocalDate since = this.rules.today().minus(Freshness.GRACE).minus(Freshness.VALIDITY);
		List<PreventionProject> aged = this.projects.lockUnconfirmed(since, BATCH);
		Instant now = this.rules.now();
		for (PreventionProject project : aged) {
			PreventionProject archived = project.archived(now);
			this.projects.replace(project, archived);
			this.events.publishEvent(new ProjectChanged(archived, project));
		}
		return aged.size();
	}

	private PreventionProject own(Actor actor, ProjectId id) {
		PreventionProject project = this.projects.lock(id)
			.filter((candidate) -> candidate.isReadableBy(actor.reader()))
			.orElseThrow(() -> new NotFound("project", id));
		if (!project.isBy(actor.organisation().id())) {
			throw new NotAllowed("not-allowed.own-projects-only");
		}
		actor.requireSpeaksForOrganisation();
		return project;
	}

}
