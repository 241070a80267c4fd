package de.asskomm.conversation;

import java.time.Instant;

import de.asskomm.organisation.OrganisationId;

/**
 * Something that the organisations of a conversation learn. Published inside the
 * transaction that makes it true.
 */
public sealed interface ConversationEvent {

	/**
	 * The conversation as it is after the event.
	 * @return the conversation
	 */
	Conversation conversation();

	/**
	 * When it happened.
	 * @return the instant
	 */
	Instant occurredAt();

	/**
	 * A conversation was started with its first message.
	 *
	 * @param conversation the conversation
	 * @param message the first message
	 */
	record ConversationStarted(Conversation conversation, Message message) implements ConversationEvent {

		@Override
		public Instant occurredAt() {
			return this.message.sentAt();
		}

	}

	/**
	 * A further message was sent.
	 *
	 * @param conversation the conversation
	 * @param message the message
	 */
	record MessageSent(Conversation conversation, Message message) implements ConversationEvent {

		@Override
		public Instant occurredAt() {
			return this.message.sentAt();
		}

	}

	/**
	 * An organisation has read a conversation up to its last message.
	 *
	 * @param conversation the conversation
	 * @param reader which organisation
	 * @param occurredAt when
	 */
	record ConversationRead(Conversation conversation, OrganisationId reader,
			Instant occurredAt) implements ConversationEvent {
	}

}
