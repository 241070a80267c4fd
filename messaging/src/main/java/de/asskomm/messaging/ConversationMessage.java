package de.asskomm.messaging;

import java.util.List;
import java.util.UUID;

import de.asskomm.conversation.Conversation;
import de.asskomm.conversation.ConversationEvent;
import de.asskomm.conversation.ConversationEvent.ConversationRead;
import de.asskomm.conversation.ConversationEvent.ConversationStarted;
import de.asskomm.conversation.ConversationEvent.MessageSent;
import de.asskomm.conversation.Message;
import de.asskomm.organisation.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * What happened in a conversation, on the wire. The text of a message never leaves the
 * database.
 *
 * @param id the conversation
 * @param version its version, which grows with each event
 * @param subject what it is about
 * @param postId the post that it was started from, if any
 * @param projectId the project that it was started from, if any
 * @param organisations identifiers of the organisations that take part
 * @param organisationId which of them wrote or read
 * @param messageId the message that was sent; absent where one was read
 * @param number number of the message that was sent or read last, from 1
 */
public record ConversationMessage(UUID id, long version, String subject, @Nullable UUID postId,
		@Nullable UUID projectId, List<UUID> organisations, UUID organisationId, @Nullable UUID messageId,
		long number) implements EventPayload {

	public ConversationMessage {
		organisations = List.copyOf(organisations);
	}

	static ConversationMessage of(ConversationEvent event) {
		return switch (event) {
			case ConversationStarted started -> of(started.conversation(), started.message());
			case MessageSent sent -> of(sent.conversation(), sent.message());
			case ConversationRead read -> of(read.conversation(), read.reader(), null, read.conversation().messages());
		};
	}

	private static ConversationMessage of(Conversation conversation, Message message) {
		return of(conversation, message.organisation(), message.id().value(), message.number());
	}

	private static ConversationMessage of(Conversation conversation, OrganisationId organisation,
			@Nullable UUID messageId, long number) {
		return new ConversationMessage(conversation.id().value(), conversation.version(), conversation.subject().text(),
				conversation.subject().postId(), conversation.subject().projectId(),
				conversation.organisations().stream().map(OrganisationId::value).sorted().toList(),
				organisation.value(), messageId, number);
	}

}
