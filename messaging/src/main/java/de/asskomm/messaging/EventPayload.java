package de.asskomm.messaging;

/**
 * The part of an event's wire format that depends on its type. Payloads name things by
 * their identifiers and carry beyond that only what the feed shows: no text of messages
 * and no names of persons.
 */
public sealed interface EventPayload permits PostMessage, PostGoneMessage, CommentMessage, ReactionsMessage,
		NotificationMessage, ProjectMessage, ProjectGoneMessage, ProjectReviewMessage, PracticeMessage,
		ConversationMessage, CaseMessage, OrganisationMessage {

}
