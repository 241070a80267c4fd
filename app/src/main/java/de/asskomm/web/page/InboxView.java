package de.asskomm.web.page;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import de.asskomm.conversation.Conversation;
import de.asskomm.conversation.InboxEntry;
import de.asskomm.conversation.Message;
import de.asskomm.organisation.OrganisationId;
import de.asskomm.web.wording.Moment;
import de.asskomm.web.wording.Wording;
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

		static Line of(InboxEntry entry, OrganisationId own, @Nullable Conversation open, Showing showing) {
			Conversation conversation = entry.conversation();
			List<OrganisationId> others = othersOf(conversation, own);
			boolean theirs = !entry.latest().organisation().equals(own);
			String status = (entry.unread() > 0) ? "inbox.status.new"
					: theirs ? "inbox.status.answer" : "inbox.status.waiting";
			return new Line(conversation.id().toString(), "/nachrichten/" + conversation.id(),
					showing.who(others.getFirst()).mark(),
					others.stream().map(showing::name).collect(Collectors.joining(", ")), conversation.subject().text(),
					showing.wording().shortly(entry.latest().sentAt()), theirs ? "due" : "",
					showing.wording().text(status), entry.unread(),
					open != null && open.id().equals(conversation.id()));
		}

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

		static Thread of(Conversation conversation, List<Message> messages, Map<OrganisationId, Long> readUntil,
				OrganisationId own, Showing showing, String reply, Map<String, String> errors) {
			List<OrganisationId> others = othersOf(conversation, own);
			return new Thread(conversation.id().toString(), "/nachrichten/" + conversation.id(),
					conversation.subject().text(), others.stream().map(showing::who).toList(),
					about(conversation, showing.wording()),
					messages.stream().map((message) -> Bubble.of(message, others, readUntil, own, showing)).toList(),
					showing.wording().text("message.reply", showing.name(own)), reply, errors);
		}

		private static @Nullable Link about(Conversation conversation, Wording wording) {
			UUID post = conversation.subject().postId();
			UUID project = conversation.subject().projectId();
			if (post != null) {
				return new Link(wording.text("inbox.about.post"), "/beitraege/" + post);
			}
			return (project != null) ? new Link(wording.text("inbox.about.project"), "/projekte/" + project) : null;
		}

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

		static Bubble of(Message message, List<OrganisationId> others, Map<OrganisationId, Long> readUntil,
				OrganisationId own, Showing showing) {
			boolean ours = message.organisation().equals(own);
			String readers = others.stream()
				.filter((other) -> ours && readUntil.getOrDefault(other, 0L) >= message.number())
				.map(showing::name)
				.collect(Collectors.joining(", "));
			return new Bubble(message.id().toString(), ours, showing.who(message.organisation()),
					message.body().toHtml(), message.author().displayName(), showing.wording().moment(message.sentAt()),
					readers.isEmpty() ? null : showing.wording().text("message.read-by", readers));
		}

	}

	private static List<OrganisationId> othersOf(Conversation conversation, OrganisationId own) {
		return conversation.organisations()
			.stream()
			.filter((organisation) -> !organisation.equals(own))
			.sorted((one, other) -> one.value().compareTo(other.value()))
			.toList();
	}

}
