package de.asskomm.project;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

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

		/**
		 * What of the change is worth telling those who follow the project: how far it is
		 * and how it turned out. All else is found by whoever reads it.
		 * @return the changed parts among these
		 */
		public Set<ProjectPart> news() {
			Set<ProjectPart> news = EnumSet.noneOf(ProjectPart.class);
			if (this.project.content().state() != this.before.content().state()) {
				news.add(ProjectPart.STATE);
			}
			if (this.project.content().result() != null
					&& this.project.content().result() != this.before.content().result()) {
				news.add(ProjectPart.RESULT);
			}
			return news;
		}

	}

	/**
	 * A published project was taken back by its organisation.
	 *
	 * @param project the withdrawn project
	 */
	record ProjectWithdrawn(PreventionProject project) implements ProjectEvent {
	}

}
