package de.asskomm.conversation;

import java.time.Instant;
import java.util.Set;

import de.asskomm.organisation.Actor;
import de.asskomm.organisation.OrganisationId;

/**
 * Gesprächsfaden: messages between two or more organisations. Every coordinator of a
 * taking-part organisation sees the whole history, nobody else sees anything.
 *
 * @param id its identifier
 * @param version grows by one with each message and each time an organisation reads, from
 * 1
 * @param messages how many messages there are, at least 1; the number of the last one
 * @param subject what it is about
 * @param organisations who takes part, at least two
 * @param startedBy who wrote first
 * @param createdAt when it was started
 * @param updatedAt when the last message was sent
 */
public record Conversation(ConversationId id, long version, long messages, Subject subject,
		Set<OrganisationId> organisations, OrganisationId startedBy, Instant createdAt, Instant updatedAt) {

	public Conversation {
		organisations = Set.copyOf(organisations);
		if (organisations.size() < 2 || !organisations.contains(startedBy)) {
			throw new IllegalArgumentException("A conversation has its starter and somebody else");
		}
	}

	/**
	 * Whether somebody reads and writes here: those who speak for an organisation that
	 * takes part.
	 * @param actor who asks
	 * @return {@code true} if the conversation is theirs
	 */
	public boolean isOpenTo(Actor actor) {
		return actor.speaksForOrganisation() && this.organisations.contains(actor.organisation().id());
	}

	Conversation continued(Instant now) {
		return new Conversation(this.id, this.version + 1, this.messages + 1, this.subject, this.organisations,
				this.startedBy, this.createdAt, now);
	}

	Conversation read() {
		return new Conversation(this.id, this.version + 1, this.messages, this.subject, this.organisations,
				this.startedBy, this.createdAt, this.updatedAt);
	}

}
