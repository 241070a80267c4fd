package de.asskomm.web.api;

import java.time.Instant;
import java.util.UUID;

import de.asskomm.conversation.Message;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * A message. Messages never change.
 *
 * @param id its identifier
 * @param version always 1
 * @param createdAt when it was sent
 * @param updatedAt when it was sent
 * @param conversationId the conversation
 * @param number its place in the conversation, from 1
 * @param organisation who says it
 * @param author the clerk
 * @param body what is said, in Markdown, as typed
 * @param bodyHtml the same as safe HTML
 */
@Schema(name = "Message")
record MessageView(UUID id, long version, Instant createdAt, Instant updatedAt, UUID conversationId, long number,
		OrganisationView organisation, AuthorView author, @Schema(description = "Markdown, wie eingegeben") String body,
		@Schema(description = "Sicheres HTML") String bodyHtml) {

	static MessageView of(Message message, OrganisationViews organisations) {
		return new MessageView(message.id().value(), 1, message.sentAt(), message.sentAt(),
				message.conversation().value(), message.number(), organisations.view(message.organisation()),
				AuthorView.of(message.author()), message.body().source(), message.body().toHtml());
	}

}
