package de.asskomm.messaging;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Some people have something new to know, on the wire. It names them by their accounts
 * and says nothing of what it is about beyond its identifier.
 *
 * @param id identifier of what they are notified of
 * @param type why, as the interface names it
 * @param postId the post that it is about; absent where it is about a project
 * @param projectId the project that it is about; absent where it is about a post
 * @param recipients their accounts
 */
public record NotificationMessage(UUID id, String type, @Nullable UUID postId, @Nullable UUID projectId,
		List<UUID> recipients) implements EventPayload {

	public NotificationMessage {
		recipients = List.copyOf(recipients);
	}

}
