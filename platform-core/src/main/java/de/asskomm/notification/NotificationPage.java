package de.asskomm.notification;

import java.util.List;
import java.util.UUID;

import de.asskomm.exchange.Post;
import de.asskomm.project.PreventionProject;
import org.jspecify.annotations.Nullable;

/**
 * A page of somebody's notifications.
 *
 * @param entries what they are told, newest first; what they can no longer read is left
 * out
 * @param next the last notification of this page, after which the next one begins;
 * {@code null} on the last page
 */
public record NotificationPage(List<Entry> entries, @Nullable UUID next) {

	public NotificationPage {
		entries = List.copyOf(entries);
	}

	/**
	 * A notification with what it leads to.
	 *
	 * @param notification the notification
	 * @param post the post that it is about, if it is about one
	 * @param project the project that it is about, if it is about one
	 */
	public record Entry(Notification notification, @Nullable Post post, @Nullable PreventionProject project) {

		/**
		 * Title of what it is about.
		 * @return the title; {@code null} for several projects at once
		 */
		public @Nullable String title() {
			if (this.post != null) {
				return this.post.content().title();
			}
			return (this.project != null) ? this.project.content().title() : null;
		}

		/**
		 * Number of projects that it is about.
		 * @return how many, 0 where it is about a post
		 */
		public int projects() {
			return (this.notification.subject() instanceof Subject.OfProjects projects) ? projects.number() : 0;
		}

	}

}
