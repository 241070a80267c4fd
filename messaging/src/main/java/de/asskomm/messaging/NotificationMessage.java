package de.asskomm.messaging;

import java.util.List;
import java.util.UUID;

/**
 * Some people have something new to know, on the wire. It names them by their accounts
 * and says nothing of what it is about beyond the post's identifier.
 *
 * @param id identifier of what they are notified of
 * @param type why, as the interface names it
 * @param postId the post that it is about
 * @param recipients their accounts
 */
public record NotificationMessage(UUID id, String type, UUID postId, List<UUID> recipients) implements EventPayload {

	public NotificationMessage {
		recipients = List.copyOf(recipients);
	}

}
