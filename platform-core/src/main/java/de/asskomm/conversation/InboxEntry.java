package de.asskomm.conversation;

/**
 * A conversation as a line of an organisation's inbox.
 *
 * @param conversation the conversation
 * @param latest its last message
 * @param unread number of messages that nobody of the organisation has read
 */
public record InboxEntry(Conversation conversation, Message latest, long unread) {
}
