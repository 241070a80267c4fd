package de.asskomm.conversation;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

import de.asskomm.conversation.ConversationEvent.ConversationStarted;
import de.asskomm.markdown.Markdown;
import de.asskomm.organisation.Actor;
import de.asskomm.organisation.OrganisationId;
import de.asskomm.organisation.Organisations;
import de.asskomm.outcome.NotAllowed;
import de.asskomm.outcome.Outcome;
import de.asskomm.outcome.Violations;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gespräch beginnen: an organisation writes to one or more others.
 */
@Service
public class StartConversation {

	/** Greatest number of characters of a subject. */
	public static final int MAXIMUM_SUBJECT = 200;

	/** Greatest number of organisations that can be addressed. */
	public static final int MAXIMUM_ORGANISATIONS = 20;

	private final Conversations conversations;

	private final Organisations organisations;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	StartConversation(Conversations conversations, Organisations organisations, ApplicationEventPublisher events,
			Clock clock) {
		this.conversations = conversations;
		this.organisations = organisations;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Starts a conversation as the actor's organisation.
	 * @param actor who writes
	 * @param subject what it is about
	 * @param addressees to whom; the actor's own organisation is ignored
	 * @param body the first message
	 * @return the conversation, or what has to be mended
	 * @throws NotAllowed if the actor may not speak for the organisation
	 */
	@Transactional
	public Outcome<Conversation> start(Actor actor, Subject subject, Collection<OrganisationId> addressees,
			Markdown body) {
		actor.requireSpeaksForOrganisation();
		Set<OrganisationId> others = new LinkedHashSet<>(addressees);
		others.remove(actor.organisation().id());
		Violations violations = new Violations();
		violations.require(!others.isEmpty(), "organisations", "conversation.organisations.missing");
		violations.require(others.size() <= MAXIMUM_ORGANISATIONS, "organisations",
				"conversation.organisations.too-many", MAXIMUM_ORGANISATIONS);
		violations.require(
				others.size() > MAXIMUM_ORGANISATIONS || this.organisations.findAll(others).size() == others.size(),
				"organisations", "conversation.organisations.unknown");
		violations.requireText(subject.text(), "subject", MAXIMUM_SUBJECT);
		violations.requireText(body.source(), "message", ReplyToConversation.MAXIMUM_TEXT);
		if (!violations.isEmpty()) {
			return violations.refusal();
		}
		Instant now = this.clock.instant().truncatedTo(ChronoUnit.MICROS);
		OrganisationId own = actor.organisation().id();
		Set<OrganisationId> all = new LinkedHashSet<>(others);
		all.add(own);
		Conversation conversation = new Conversation(ConversationId.next(), 1, 1,
				new Subject(subject.text().strip(), subject.postId(), subject.projectId()), all, own, now, now);
		Message first = new Message(MessageId.next(), conversation.id(), 1, own, actor.author(), body, now);
		this.conversations.add(conversation, first);
		this.events.publishEvent(new ConversationStarted(conversation, first));
		return new Outcome.Done<>(conversation);
	}

}
