package de.asskomm.messaging;

import java.util.UUID;

/**
 * That a project's record has to be confirmed, on the wire.
 *
 * @param id identifier of the reminder
 * @param projectId the project
 * @param stage which reminder it is
 */
public record ProjectReviewMessage(UUID id, UUID projectId, String stage) implements EventPayload {

}
