package de.asskomm.messaging;

import java.util.UUID;

import de.asskomm.moderation.Decision;
import de.asskomm.moderation.ModerationCase;
import org.jspecify.annotations.Nullable;

/**
 * A moderation case on the wire. The reported post's title, the reporters and the
 * moderators are looked up by whoever may see them.
 *
 * @param id the case
 * @param version its version
 * @param postId the post that it is about
 * @param organisationId the post's organisation
 * @param reason the first report's reason
 * @param state how far it is
 * @param action what was decided; absent until then
 */
public record CaseMessage(UUID id, long version, UUID postId, UUID organisationId, String reason, String state,
		@Nullable String action) implements EventPayload {

	static CaseMessage of(ModerationCase moderationCase) {
		Decision decision = moderationCase.decision();
		return new CaseMessage(moderationCase.id().value(), moderationCase.version(), moderationCase.post().value(),
				moderationCase.organisation().value(), moderationCase.reason().name(), moderationCase.state().name(),
				(decision != null) ? decision.action().name() : null);
	}

}
