package de.asskomm.notification;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import de.asskomm.organisation.MemberId;
import de.asskomm.organisation.OrganisationId;

/**
 * Some people are told something. Published inside the transaction that makes it true.
 *
 * @param id identifier of what they are told
 * @param type why
 * @param subject what it is about
 * @param organisation the organisation that did it
 * @param recipients their accounts
 * @param occurredAt when it happened
 */
public record NotificationsSent(UUID id, NotificationType type, Subject subject, OrganisationId organisation,
		Set<MemberId> recipients, Instant occurredAt) {

	public NotificationsSent {
		recipients = Set.copyOf(recipients);
	}

}
