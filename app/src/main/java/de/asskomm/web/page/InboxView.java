package de.asskomm.web.page;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The organisation's inbox, alone or with a conversation beside it.
 *
 * @param organisation whose inbox it is
 * @param threads the conversations, latest message first
 * @param olderHref where older ones are; absent at the end
 * @param thread the conversation that is open
 */
record InboxView(String organisation, List<Line> threads, @Nullable String olderHref, @Nullable Thread thread) {

	/**
	 * A conversation as a line of the list.
	 *
	 * @param id the conversation's id
	 * @param href where it is
	 * @param mark the other organisation's mark
	 * @param name the other organisations' names
	 * @param subject what it is about
	 * @param when when the last message was sent
	 * @param dot status in the stylesheet: empty, {@code ok} or {@code due}
	 * @param status status in words
	 * @param unread number of unread messages
	 * @param current whether it is the open one
	 */
	record Line(String id, String href, Mark mark, String name, String subject, Moment when, String dot, String status,
			long unread, boolean current) {

	}

	/**
	 * An open conversation.
	 *
	 * @param id its id
	 * @param action where an answer is sent
	 * @param subject what it is about
	 * @param others the other organisations
	 * @param about the post or project it was started from
	 * @param messages the messages, oldest first
	 * @param replyLabel as whom the answer is written
	 * @param reply what was typed
	 * @param errors message by field name
	 */
	record Thread(String id, String action, String subject, List<Who> others, @Nullable Link about,
			List<Bubble> messages, String replyLabel, String reply, Map<String, String> errors) {

	}

	/**
	 * A message.
	 *
	 * @param id its id
	 * @param own whether the own organisation wrote it
	 * @param who the organisation
	 * @param html the text as safe HTML
	 * @param office the clerk's office
	 * @param when when it was sent
	 * @param readBy who has read it; absent when nobody else has
	 */
	record Bubble(String id, boolean own, Who who, String html, String office, Moment when, @Nullable String readBy) {

	}

}
