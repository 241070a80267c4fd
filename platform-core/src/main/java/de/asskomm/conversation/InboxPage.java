package de.asskomm.conversation;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A page of an organisation's inbox.
 *
 * @param entries the conversations, latest message first
 * @param next identifier of the last message of the page, after which the next page
 * starts; {@code null} on the last one
 */
public record InboxPage(List<InboxEntry> entries, @Nullable MessageId next) {

	public InboxPage {
		entries = List.copyOf(entries);
	}

}
