package de.asskomm.organisation;

import java.time.Instant;

/**
 * An organisation is new, or something about it changed. Published inside the transaction
 * that makes it true.
 *
 * @param organisation the organisation as it is from now on
 * @param version number of this state, from 1
 * @param occurredAt when
 */
public record OrganisationChanged(Organisation organisation, long version, Instant occurredAt) {
}
