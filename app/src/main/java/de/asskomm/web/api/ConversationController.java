package de.asskomm.web.api;

import java.net.URI;
import java.util.List;
import java.util.UUID;

import de.asskomm.conversation.Conversation;
import de.asskomm.conversation.ConversationId;
import de.asskomm.conversation.Conversations;
import de.asskomm.conversation.InboxPage;
import de.asskomm.conversation.Message;
import de.asskomm.conversation.MessageId;
import de.asskomm.conversation.StartConversation;
import de.asskomm.conversation.Subject;
import de.asskomm.markdown.Markdown;
import de.asskomm.organisation.Actor;
import de.asskomm.organisation.OrganisationId;
import de.asskomm.organisation.Organisations;
import de.asskomm.outcome.NotFound;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Conversations are started and read here, by those who speak for their organisation.
 */
@RestController
@RequestMapping(path = "/api/v1/conversations", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Nachrichten")
class ConversationController {

	private final StartConversation startConversation;

	private final Conversations conversations;

	private final Organisations organisations;

	private final References references;

	private final Creations creations;

	ConversationController(StartConversation startConversation, Conversations conversations,
			Organisations organisations, References references, Creations creations) {
		this.startConversation = startConversation;
		this.conversations = conversations;
		this.organisations = organisations;
		this.references = references;
		this.creations = creations;
	}

	@PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
	@ResponseStatus(HttpStatus.CREATED)
	@Operation(summary = "Anderen Organisationen schreiben",
			description = "Geschrieben wird für die eigene Organisation; das dürfen Koordination und Moderation.")
	ResponseEntity<ConversationView> startConversation(Actor actor, @RequestBody ConversationRequest request,
			@RequestHeader(name = Creation.KEY_HEADER, required = false) @Nullable String key) {
		request.requireOwn(actor);
		Subject subject = request.about();
		this.references.requireProject(actor.reader(), subject.projectId());
		this.references.requirePost(actor.reader(), subject.postId());
		Markdown message = new Markdown((request.message() != null) ? request.message() : "");
		Conversation conversation = this.creations.once(actor,
				new Creation<>("POST /conversations", key, request,
						() -> Results.done(this.startConversation.start(actor, subject, request.addressees(), message),
								Conversation::version),
						(created) -> created.id().value(), (id) -> open(actor, id)));
		return ResponseEntity.created(URI.create("/api/v1/conversations/" + conversation.id()))
			.body(view(actor, conversation, 0, Conversations.MAXIMUM_LIMIT));
	}

	@GetMapping
	@Operation(summary = "Der Posteingang der eigenen Organisation, jüngste Nachricht zuerst")
	ListView<ConversationView> inbox(Actor actor, @RequestParam(required = false) @Nullable UUID cursor,
			@RequestParam(defaultValue = "20") @Min(1) @Max(Conversations.MAXIMUM_LIMIT) int limit) {
		actor.requireSpeaksForOrganisation();
		InboxPage page = this.conversations.inbox(actor.organisation().id(),
				(cursor != null) ? new MessageId(cursor) : null, limit);
		OrganisationViews organisations = OrganisationViews.of(this.organisations,
				page.entries().stream().flatMap((entry) -> entry.conversation().organisations().stream()));
		MessageId next = page.next();
		return new ListView<>(
				page.entries().stream().map((entry) -> ConversationView.listed(entry, organisations)).toList(),
				(next != null) ? next.toString() : null);
	}

	@GetMapping("/{id}")
	@Operation(summary = "Ein Gespräch mit seinen Nachrichten, älteste zuerst")
	ConversationView conversation(Actor actor, @PathVariable UUID id, @Parameter(
			description = "nextCursor der Seite davor; Nummer der letzten Nachricht, die Sie kennen") @RequestParam(
					defaultValue = "0") @Min(0) long cursor,
			@RequestParam(defaultValue = ""
					+ Conversations.MAXIMUM_LIMIT) @Min(1) @Max(Conversations.MAXIMUM_LIMIT) int limit) {
		return view(actor, open(actor, id), cursor, limit);
	}

	private Conversation open(Actor actor, UUID id) {
		actor.requireSpeaksForOrganisation();
		return this.conversations.find(new ConversationId(id), actor.organisation().id())
			.orElseThrow(() -> new NotFound("conversation", id));
	}

	private ConversationView view(Actor actor, Conversation conversation, long after, int limit) {
		OrganisationId own = actor.organisation().id();
		List<Message> messages = this.conversations.messages(conversation.id(), own, after, limit);
		Message opening = (after == 0) ? messages.getFirst()
				: this.conversations.messages(conversation.id(), own, 0, 1).getFirst();
		long read = this.conversations.readUntil(conversation.id()).getOrDefault(own, 0L);
		return ConversationView.of(conversation, opening.author(), messages,
				Math.max(0, conversation.messages() - read),
				OrganisationViews.of(this.organisations, conversation.organisations()));
	}

}
