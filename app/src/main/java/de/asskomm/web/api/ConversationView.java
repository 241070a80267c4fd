package de.asskomm.web.api;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import de.asskomm.conversation.Conversation;
import de.asskomm.conversation.InboxEntry;
import de.asskomm.conversation.Message;
import de.asskomm.organisation.Author;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A conversation as one of its organisations reads it.
 *
 * @param id its identifier
 * @param version its version, which grows with each message and each reading
 * @param createdAt when it was started
 * @param updatedAt when the last message was sent
 * @param organisation who started it
 * @param author the clerk who did; only where a single conversation is asked for
 * @param subject what it is about
 * @param organisations who takes part
 * @param projectId the project it is about
 * @param postId the post it is about
 * @param unread number of messages that nobody of the own organisation has read
 * @param latestMessage its last message; only in the list
 * @param messages its messages, oldest first; only where a single conversation is asked
 * for
 * @param nextCursor where its next messages start; absent if there are no more
 */
@Schema(name = "Conversation")
record ConversationView(UUID id, long version, Instant createdAt, Instant updatedAt, OrganisationView organisation,
		@Nullable AuthorView author, String subject, List<OrganisationView> organisations, @Nullable UUID projectId,
		@Nullable UUID postId, long unread, @Nullable MessageView latestMessage, @Nullable List<MessageView> messages,
		@Schema(description = "Fortsetzung der Nachrichten; fehlt am Ende") @Nullable String nextCursor) {

	/** The conversation as a line of the inbox. */
	static ConversationView listed(InboxEntry entry, OrganisationViews organisations) {
		return of(entry.conversation(), organisations, entry.unread(), null,
				MessageView.of(entry.latest(), organisations), null, null);
	}

	/** The conversation with a page of its messages. */
	static ConversationView of(Conversation conversation, Author startedBy, List<Message> messages, long unread,
			OrganisationViews organisations) {
		boolean more = !messages.isEmpty() && messages.getLast().number() < conversation.messages();
		return of(conversation, organisations, unread, AuthorView.of(startedBy), null,
				messages.stream().map((message) -> MessageView.of(message, organisations)).toList(),
				more ? Long.toString(messages.getLast().number()) : null);
	}

	private static ConversationView of(Conversation conversation, OrganisationViews organisations, long unread,
			@Nullable AuthorView author, @Nullable MessageView latest, @Nullable List<MessageView> messages,
			@Nullable String next) {
		List<OrganisationView> participants = conversation.organisations()
			.stream()
			.map(organisations::view)
			.sorted(Comparator.comparing(OrganisationView::name).thenComparing(OrganisationView::id))
			.toList();
		return new ConversationView(conversation.id().value(), conversation.version(), conversation.createdAt(),
				conversation.updatedAt(), organisations.view(conversation.startedBy()), author,
				conversation.subject().text(), participants, conversation.subject().projectId(),
				conversation.subject().postId(), unread, latest, messages, next);
	}

}
