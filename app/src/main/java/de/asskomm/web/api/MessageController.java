package de.asskomm.web.api;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import de.asskomm.conversation.Conversation;
import de.asskomm.conversation.ConversationId;
import de.asskomm.conversation.Conversations;
import de.asskomm.conversation.Message;
import de.asskomm.conversation.MessageId;
import de.asskomm.conversation.ReplyToConversation;
import de.asskomm.markdown.Markdown;
import de.asskomm.organisation.Actor;
import de.asskomm.organisation.OrganisationId;
import de.asskomm.outcome.NotFound;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Messages are written here, and conversations marked as read.
 */
@RestController
@RequestMapping(path = "/api/v1/conversations/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Nachrichten")
class MessageController {

	private final ReplyToConversation replyToConversation;

	private final Conversations conversations;

	private final Creations creations;

	MessageController(ReplyToConversation replyToConversation, Conversations conversations, Creations creations) {
		this.replyToConversation = replyToConversation;
		this.conversations = conversations;
		this.creations = creations;
	}

	@PostMapping(path = "/messages", consumes = MediaType.APPLICATION_JSON_VALUE)
	@ResponseStatus(HttpStatus.CREATED)
	@Operation(summary = "In einem Gespräch antworten",
			description = "Location nennt das Gespräch. Wer antwortet, hat alles davor gelesen.")
	ResponseEntity<MessageView> sendMessage(Actor actor, @PathVariable UUID id, @RequestBody MessageRequest request,
			@RequestHeader(name = Creation.KEY_HEADER, required = false) @Nullable String key) {
		request.requireOwn(actor);
		ConversationId conversation = new ConversationId(id);
		Markdown body = new Markdown((request.message() != null) ? request.message() : "");
		Message message = this.creations.once(actor,
				new Creation<>("POST /conversations/" + id + "/messages", key, request,
						() -> Results.done(this.replyToConversation.reply(actor, conversation, body), Message::number),
						(created) -> created.id().value(), (sent) -> sent(actor, conversation, new MessageId(sent))));
		return ResponseEntity.created(URI.create("/api/v1/conversations/" + id))
			.body(MessageView.of(message, OrganisationViews.of(actor.organisation())));
	}

	@PostMapping("/read")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(summary = "Ein Gespräch bis zu seinem Ende als gelesen vermerken")
	void readConversation(Actor actor, @PathVariable UUID id) {
		this.replyToConversation.markRead(actor, new ConversationId(id));
	}

	/**
	 * Finds a message that an earlier request has sent. It is looked for from the end, as
	 * repeats come soon.
	 */
	private Message sent(Actor actor, ConversationId id, MessageId sent) {
		OrganisationId own = actor.organisation().id();
		Conversation conversation = this.conversations.find(id, own)
			.orElseThrow(() -> new NotFound("conversation", id));
		for (long after = conversation.messages(); after > 0;) {
			after = Math.max(0, after - Conversations.MAXIMUM_LIMIT);
			List<Message> page = this.conversations.messages(id, own, after, Conversations.MAXIMUM_LIMIT);
			Optional<Message> found = page.stream().filter((message) -> message.id().equals(sent)).findFirst();
			if (found.isPresent()) {
				return found.get();
			}
		}
		throw new NotFound("message", sent);
	}

}
