package de.asskomm.notification;

import java.time.Instant;
import java.util.UUID;

import de.asskomm.organisation.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * Benachrichtigung: one thing that one person is told.
 *
 * @param id its identifier, which grows with time
 * @param recipient who is told, and for which organisation
 * @param type why
 * @param subject what it is about
 * @param by the organisation that did it
 * @param savedSearch the saved search that found it, if that is why
 * @param createdAt when it happened
 * @param readAt when it was read, absent if it was not
 */
public record Notification(UUID id, Follower recipient, NotificationType type, Subject subject, OrganisationId by,
		@Nullable UUID savedSearch, Instant createdAt, @Nullable Instant readAt) {
}
