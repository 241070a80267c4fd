package de.asskomm.project;

import java.time.Instant;

import de.asskomm.organisation.OrganisationId;

/**
 * A project's owner has to be asked whether its record is still right. Published inside
 * the transaction that notes it, once for each stage and review date.
 *
 * @param project the project
 * @param organisation who stands for it
 * @param stage which reminder it is
 * @param occurredAt when
 */
public record ProjectReviewDue(ProjectId project, OrganisationId organisation, ReviewStage stage, Instant occurredAt) {
}
