package de.asskomm.notification;

import de.asskomm.organisation.MemberId;
import de.asskomm.organisation.OrganisationId;

/**
 * Somebody, in one of the organisations that they act for.
 *
 * @param account the person's account
 * @param organisation the organisation
 */
public record Follower(MemberId account, OrganisationId organisation) {
}
