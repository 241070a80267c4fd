package de.asskomm.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import de.asskomm.organisation.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * All conversations. Every reading method is bounded to one organisation.
 */
public interface Conversations {

	/** Greatest number of conversations or messages of one page. */
	int MAXIMUM_LIMIT = 100;

	/**
	 * Finds a conversation that an organisation takes part in.
	 * @param id its identifier
	 * @param organisation the organisation
	 * @return the conversation, if it exists and the organisation takes part
	 */
	Optional<Conversation> find(ConversationId id, OrganisationId organisation);

	/**
	 * Finds a conversation like {@link #find} and keeps others from writing to it until
	 * the transaction ends, so that messages and events have one order.
	 * @param id its identifier
	 * @param organisation the organisation
	 * @return the conversation, if it exists and the organisation takes part
	 */
	Optional<Conversation> lock(ConversationId id, OrganisationId organisation);

	/**
	 * Adds a conversation with its first message.
	 * @param conversation the conversation
	 * @param first the message
	 */
	void add(Conversation conversation, Message first);

	/**
	 * Adds a message to a locked conversation.
	 * @param conversation the conversation as it is with the message
	 * @param message the message
	 */
	void append(Conversation conversation, Message message);

	/**
	 * A page of an organisation's inbox, latest message first.
	 * @param organisation the organisation
	 * @param after last message of the last entry of the page before; {@code null} for
	 * the newest
	 * @param limit number of conversations, 1 to {@value #MAXIMUM_LIMIT}
	 * @return the page
	 */
	InboxPage inbox(OrganisationId organisation, @Nullable MessageId after, int limit);

	/**
	 * Messages of a conversation, oldest first.
	 * @param id the conversation
	 * @param organisation an organisation that takes part; others get nothing
	 * @param after number after which to start, 0 for the beginning
	 * @param limit number of messages, 1 to {@value #MAXIMUM_LIMIT}
	 * @return the messages
	 */
	List<Message> messages(ConversationId id, OrganisationId organisation, long after, int limit);

	/**
	 * How far each organisation has read a conversation.
	 * @param id the conversation
	 * @return number of the last read message by organisation
	 */
	Map<OrganisationId, Long> readUntil(ConversationId id);

	/**
	 * Records that an organisation has read all messages. Stores the conversation's
	 * version if that is news.
	 * @param conversation the conversation, of the version that it has afterwards
	 * @param organisation the organisation
	 * @param now the time
	 * @return whether it had not read so far before
	 */
	boolean markRead(Conversation conversation, OrganisationId organisation, Instant now);

	/**
	 * How many conversations have messages that nobody of an organisation has read.
	 * @param organisation the organisation
	 * @return the number
	 */
	long unread(OrganisationId organisation);

}
