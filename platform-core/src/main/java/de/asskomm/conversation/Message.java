package de.asskomm.conversation;

import java.time.Instant;

import de.asskomm.markdown.Markdown;
import de.asskomm.organisation.Author;
import de.asskomm.organisation.OrganisationId;

/**
 * Nachricht: what one organisation says in a conversation.
 *
 * @param id its identifier
 * @param conversation the conversation
 * @param number its place in the conversation, from 1
 * @param organisation who says it
 * @param author the clerk
 * @param body what is said
 * @param sentAt when it was sent
 */
public record Message(MessageId id, ConversationId conversation, long number, OrganisationId organisation,
		Author author, Markdown body, Instant sentAt) {
}
