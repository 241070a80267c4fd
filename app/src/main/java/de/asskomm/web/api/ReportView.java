package de.asskomm.web.api;

import java.time.Instant;
import java.util.UUID;

import de.asskomm.moderation.CaseState;
import de.asskomm.moderation.Decision;
import de.asskomm.moderation.DecisionAction;
import de.asskomm.moderation.ModerationCase;
import de.asskomm.moderation.Report;
import de.asskomm.moderation.ReportReason;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A report as its reporter and the moderators read it.
 *
 * @param id its identifier
 * @param version version of the case that it belongs to
 * @param createdAt when it was made
 * @param updatedAt when something last happened with it
 * @param organisation the reporter's organisation
 * @param author who reported
 * @param targetType kind of content
 * @param targetId the content
 * @param reason why
 * @param text in the reporter's words
 * @param state how far the moderation is
 * @param decision what was decided
 */
@Schema(name = "Report")
record ReportView(UUID id, long version, Instant createdAt, Instant updatedAt, OrganisationView organisation,
		AuthorView author, @Schema(allowableValues = "POST") String targetType, UUID targetId, ReportReason reason,
		String text, CaseState state, @Nullable DecisionAction decision) {

	static ReportView of(Report report, ModerationCase moderationCase, OrganisationViews organisations) {
		Decision decision = moderationCase.decision();
		return new ReportView(report.id().value(), moderationCase.version(), report.createdAt(),
				moderationCase.updatedAt(), organisations.view(report.organisation()), AuthorView.of(report.reporter()),
				ReportRequest.POST, moderationCase.post().value(), report.reason(), report.text(),
				moderationCase.state(), (decision != null) ? decision.action() : null);
	}

}
