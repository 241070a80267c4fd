package de.asskomm.notification;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A page of somebody's notifications.
 *
 * @param notifications the notifications, newest first
 * @param next the last one of this page, after which the next one begins; {@code null} on
 * the last page
 */
public record NotificationPage(List<Notification> notifications, @Nullable UUID next) {

	public NotificationPage {
		notifications = List.copyOf(notifications);
	}

}
