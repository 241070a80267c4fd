package de.asskomm.moderation;

import java.time.Instant;

import de.asskomm.organisation.Author;
import de.asskomm.organisation.OrganisationId;

/**
 * Meldung: somebody finds that content breaks a rule.
 *
 * @param id its identifier
 * @param caseId the case that it belongs to
 * @param organisation the reporter's organisation
 * @param reporter who reports
 * @param reason why
 * @param text in the reporter's words, possibly empty
 * @param createdAt when
 */
public record Report(ReportId id, CaseId caseId, OrganisationId organisation, Author reporter, ReportReason reason,
		String text, Instant createdAt) {
}
