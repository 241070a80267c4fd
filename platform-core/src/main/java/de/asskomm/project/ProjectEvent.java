package de.asskomm.project;

import java.time.Instant;

/**
 * Something that readers of the network learn about a project. Published inside the
 * transaction that makes it true.
 */
public sealed interface ProjectEvent {

	/**
	 * The project as it is after the event.
	 * @return the project
	 */
	PreventionProject project();

	/**
	 * When it happened.
	 * @return the instant, equal to the project's last change
	 */
	default Instant occurredAt() {
		return project().updatedAt();
	}

	/**
	 * A project became readable by its audiences.
	 *
	 * @param project the project
	 */
	record ProjectPublished(PreventionProject project) implements ProjectEvent {
	}

	/**
	 * A published project says something else from now on, was confirmed, or came into or
	 * out of the archive.
	 *
	 * @param project the project with its new content
	 * @param before the project as readers saw it until now
	 */
	record ProjectChanged(PreventionProject project, PreventionProject before) implements ProjectEvent {
	}

	/**
	 * A published project was taken back by its organisation.
	 *
	 * @param project the withdrawn project
	 */
	record ProjectWithdrawn(PreventionProject project) implements ProjectEvent {
	}

}
