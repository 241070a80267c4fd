package de.asskomm.web.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import de.asskomm.discussion.Activity;
import de.asskomm.exchange.Post;
import de.asskomm.moderation.CaseState;
import de.asskomm.moderation.Decision;
import de.asskomm.moderation.DecisionAction;
import de.asskomm.moderation.ModerationCase;
import de.asskomm.moderation.Report;
import de.asskomm.moderation.ReportReason;
import de.asskomm.organisation.Author;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A moderation case as the moderators read it.
 *
 * @param id its identifier
 * @param version its version, for decisions
 * @param createdAt when it was opened
 * @param updatedAt when it was last changed
 * @param organisation whose content it is about
 * @param targetType kind of content
 * @param targetId the content
 * @param title the content's title when the case was opened
 * @param reason the first report's reason
 * @param state how far it is
 * @param claimedBy who has taken it
 * @param decision what was decided
 * @param reports the reports, oldest first; only where a single case is asked for
 * @param post the post as it is now; only where a single case is asked for, and while the
 * moderator can read it
 */
@Schema(name = "ModerationCase")
record CaseView(UUID id, long version, Instant createdAt, Instant updatedAt, OrganisationView organisation,
		@Schema(allowableValues = "POST") String targetType, UUID targetId, String title, ReportReason reason,
		CaseState state, @Nullable AuthorView claimedBy, @Nullable DecisionView decision,
		@Nullable List<ReportView> reports, @Nullable PostView post) {

	/**
	 * What was decided.
	 *
	 * @param action what happens with the content
	 * @param rule the rule that it follows
	 * @param text the explanation
	 * @param by who decided
	 * @param at when
	 */
	@Schema(name = "Decision")
	record DecisionView(DecisionAction action, String rule, String text, AuthorView by, Instant at) {

		private static @Nullable DecisionView of(@Nullable Decision decision) {
			return (decision != null) ? new DecisionView(decision.action(), decision.rule(), decision.text(),
					AuthorView.of(decision.by()), decision.at()) : null;
		}

	}

	/** The case as one of many. */
	static CaseView listed(ModerationCase moderationCase, OrganisationViews organisations) {
		return of(moderationCase, organisations, null, null);
	}

	/** The case with what is needed to decide it. */
	static CaseView of(ModerationCase moderationCase, List<Report> reports, @Nullable Post post,
			OrganisationViews organisations) {
		return of(moderationCase, organisations,
				reports.stream().map((report) -> ReportView.of(report, moderationCase, organisations)).toList(),
				(post != null) ? PostView.of(post, organisations, Activity.none(post.id())) : null);
	}

	private static CaseView of(ModerationCase moderationCase, OrganisationViews organisations,
			@Nullable List<ReportView> reports, @Nullable PostView post) {
		Author claimedBy = moderationCase.claimedBy();
		return new CaseView(moderationCase.id().value(), moderationCase.version(), moderationCase.createdAt(),
				moderationCase.updatedAt(), organisations.view(moderationCase.organisation()), ReportRequest.POST,
				moderationCase.post().value(), moderationCase.postTitle(), moderationCase.reason(),
				moderationCase.state(), (claimedBy != null) ? AuthorView.of(claimedBy) : null,
				DecisionView.of(moderationCase.decision()), reports, post);
	}

}
