package de.asskomm.notification;

import de.asskomm.exchange.CommentId;
import de.asskomm.exchange.PostId;
import de.asskomm.project.ProjectId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is told about.
 */
public sealed interface Subject {

	/**
	 * A post, or what was said to it.
	 *
	 * @param post the post
	 * @param comment the comment, if it is about one
	 */
	record OfPost(PostId post, @Nullable CommentId comment) implements Subject {
	}

	/**
	 * A project, or several that are told at once.
	 *
	 * @param project the project, the last one if there are several
	 * @param number how many there are
	 */
	record OfProjects(ProjectId project, int number) implements Subject {

		/**
		 * One project.
		 * @param project the project
		 */
		public OfProjects(ProjectId project) {
			this(project, 1);
		}

		/**
		 * Whether several are told at once.
		 * @return {@code false} for one project
		 */
		public boolean isGathered() {
			return this.number > 1;
		}

	}

}
