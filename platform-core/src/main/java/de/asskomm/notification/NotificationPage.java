package de.asskomm.notification;

import java.util.List;
import java.util.UUID;

import de.asskomm.exchange.Post;
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
	 * @param post the post that it is about
	 */
	public record Entry(Notification notification, Post post) {
	}

}
