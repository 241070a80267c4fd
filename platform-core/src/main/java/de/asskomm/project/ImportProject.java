package de.asskomm.project;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

import de.asskomm.organisation.Author;
import de.asskomm.organisation.Organisation;
import de.asskomm.project.ProjectEvent.ProjectPublished;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes over a project that was published elsewhere, with its own identifier and date.
 * Repeating it changes nothing.
 */
@Service
public class ImportProject {

	private final Projects projects;

	private final ProjectRules rules;

	private final ApplicationEventPublisher events;

	ImportProject(Projects projects, ProjectRules rules, ApplicationEventPublisher events) {
		this.projects = projects;
		this.rules = rules;
		this.events = events;
	}

	/**
	 * Takes over a project unless it is there already. It counts as confirmed on the day
	 * on which it is taken over.
	 * @param id its identifier
	 * @param organisation whose project it is
	 * @param author the office
	 * @param content what is recorded
	 * @param origin where the record comes from
	 * @param publishedAt when it was published
	 * @return whether it is new
	 */
	@Transactional
	public boolean takeOver(ProjectId id, Organisation organisation, Author author, ProjectContent content,
			Origin origin, Instant publishedAt) {
		Instant instant = publishedAt.truncatedTo(ChronoUnit.MICROS);
		PreventionProject project = PreventionProject
			.draft(id, this.rules.owner(organisation), author, content, origin, instant)
			.published(instant, this.rules.today());
		boolean added = this.projects.add(project);
		if (added) {
			this.events.publishEvent(new ProjectPublished(project));
		}
		return added;
	}

}
