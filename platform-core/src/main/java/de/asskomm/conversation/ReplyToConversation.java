package de.asskomm.conversation;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import de.asskomm.conversation.ConversationEvent.ConversationRead;
import de.asskomm.conversation.ConversationEvent.MessageSent;
import de.asskomm.markdown.Markdown;
import de.asskomm.organisation.Actor;
import de.asskomm.outcome.NotAllowed;
import de.asskomm.outcome.NotFound;
import de.asskomm.outcome.Outcome;
import de.asskomm.outcome.Violations;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Auf ein Gespräch antworten and als gelesen vermerken, for an organisation that takes
 * part.
 */
@Service
public class ReplyToConversation {

	/** Greatest number of characters of a message. */
	public static final int MAXIMUM_TEXT = 10_000;

	private final Conversations conversations;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ReplyToConversation(Conversations conversations, ApplicationEventPublisher events, Clock clock) {
		this.conversations = conversations;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Sends a message as the actor's organisation, which has thereby read everything
	 * before it.
	 * @param actor who writes
	 * @param id the conversation
	 * @param body the message
	 * @return the message, or what has to be mended
	 * @throws NotFound if the actor's organisation takes part in no such conversation
	 * @throws NotAllowed if the actor may not speak for the organisation
	 */
	@Transactional
	public Outcome<Message> reply(Actor actor, ConversationId id, Markdown body) {
		actor.requireSpeaksForOrganisation();
		Conversation conversation = this.conversations.lock(id, actor.organisation().id())
			.orElseThrow(() -> new NotFound("conversation", id));
		Violations violations = new Violations();
		violations.requireText(body.source(), "message", MAXIMUM_TEXT);
		if (!violations.isEmpty()) {
			return violations.refusal();
		}
		Conversation continued = conversation.continued(now());
		Message message = new Message(MessageId.next(), id, continued.messages(), actor.organisation().id(),
				actor.author(), body, continued.updatedAt());
		this.conversations.append(continued, message);
		this.events.publishEvent(new MessageSent(continued, message));
		return new Outcome.Done<>(message);
	}

	/**
	 * Records that the actor's organisation has read a conversation up to its end. Doing
	 * it twice changes nothing.
	 * @param actor who reads
	 * @param id the conversation
	 * @throws NotFound if the actor's organisation takes part in no such conversation
	 * @throws NotAllowed if the actor may not speak for the organisation
	 */
	@Transactional
	public void markRead(Actor actor, ConversationId id) {
		actor.requireSpeaksForOrganisation();
		Conversation conversation = this.conversations.lock(id, actor.organisation().id())
			.orElseThrow(() -> new NotFound("conversation", id));
		Instant now = now();
		Conversation read = conversation.read();
		if (this.conversations.markRead(read, actor.organisation().id(), now)) {
			this.events.publishEvent(new ConversationRead(read, actor.organisation().id(), now));
		}
	}

	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MICROS);
	}

}
