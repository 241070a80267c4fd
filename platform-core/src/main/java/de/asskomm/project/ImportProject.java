package de.asskomm.project;

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

	private final ApplicationEventPublisher events;

	ImportProject(Projects projects, ApplicationEventPublisher events) {
		this.projects = projects;
		this.events = events;
	}

	/**
	 * Takes over a project unless it is there already.
	 * @param project the project, in version 1
	 * @return whether it is new
	 */
	@Transactional
	public boolean takeOver(PreventionProject project) {
		boolean added = this.projects.add(project);
		if (added) {
			this.events.publishEvent(new ProjectPublished(project));
		}
		return added;
	}

}
