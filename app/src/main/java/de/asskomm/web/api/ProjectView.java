package de.asskomm.web.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import de.asskomm.municipality.SizeClass;
import de.asskomm.organisation.Author;
import de.asskomm.organisation.Visibility;
import de.asskomm.project.BeccariaSteps;
import de.asskomm.project.Cost;
import de.asskomm.project.CostKind;
import de.asskomm.project.CostShare;
import de.asskomm.project.CostSharing;
import de.asskomm.project.Freshness;
import de.asskomm.project.FundingGrant;
import de.asskomm.project.Licence;
import de.asskomm.project.Participant;
import de.asskomm.project.ParticipantKind;
import de.asskomm.project.PreventionProject;
import de.asskomm.project.ProjectContent;
import de.asskomm.project.ProjectDocument;
import de.asskomm.project.ProjectId;
import de.asskomm.project.ProjectResult;
import de.asskomm.project.ProjectState;
import de.asskomm.project.ProjectStatus;
import de.asskomm.project.SharingKey;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A project as a client reads it. The seven steps are told only where a single project is
 * asked for.
 *
 * @param id its identifier
 * @param version its version
 * @param createdAt when it was first saved
 * @param updatedAt when it was last changed
 * @param publishedAt when it was published
 * @param organisation who stands for it: its owner, or the prevention council where the
 * owner is not named
 * @param author the clerk, where the owner is named
 * @param status where the record stands
 * @param title its title
 * @param summary two or three sentences
 * @param fieldsOfAction keys of its fields of action
 * @param visibility who may see it
 * @param district key of the owner's district
 * @param sizeClass size of the owner, if it is a municipality
 * @param state how far it is
 * @param startedOn when it began
 * @param finishedOn when it ended
 * @param problem step 1 of the Beccaria standards, in Markdown
 * @param causes step 2
 * @param goals step 3
 * @param measures step 4
 * @param implementation step 5
 * @param evaluation step 6
 * @param conclusions step 7
 * @param participants who takes part
 * @param costs what it costs
 * @param grants money that it gets or applies for
 * @param staffHours hours of own staff
 * @param sharing how several municipalities share the cost
 * @param documents its documents
 * @param contact the office that answers questions
 * @param result how it turned out
 * @param lessons why, in Markdown
 * @param anonymous whether the owner is not named
 * @param example whether it is only illustrative
 * @param source the published source that it follows
 * @param postId the post that it was made of
 * @param adopted the project that it takes over
 * @param adoptionChanges what it does differently from that one
 * @param reviewDue day by which the owner has to look at it again
 */
@Schema(name = "Project")
record ProjectView(UUID id, long version, Instant createdAt, Instant updatedAt, @Nullable Instant publishedAt,
		OrganisationView organisation, @Nullable AuthorView author, ProjectStatus status, String title, String summary,
		@Schema(example = "[\"graffiti\"]") List<String> fieldsOfAction, Visibility visibility,
		@Nullable String district, @Nullable SizeClass sizeClass, ProjectState state, @Nullable LocalDate startedOn,
		@Nullable LocalDate finishedOn, @Nullable String problem, @Nullable String causes, @Nullable String goals,
		@Nullable String measures, @Nullable String implementation, @Nullable String evaluation,
		@Nullable String conclusions, List<ParticipantView> participants, List<CostView> costs, List<GrantView> grants,
		@Nullable Integer staffHours, @Nullable SharingView sharing, List<DocumentView> documents,
		@Nullable String contact, @Nullable ProjectResult result, @Nullable String lessons,
		@Schema(description = "Die Organisation bleibt ungenannt; der Landespräventionsrat steht dafür ein") boolean anonymous,
		@Schema(description = "Nur zur Veranschaulichung („Beispiel“)") boolean example,
		@Schema(description = "Veröffentlichte Quelle") @Nullable String source, @Nullable UUID postId,
		@Nullable UUID adopted, @Nullable String adoptionChanges, @Nullable LocalDate reviewDue) {

	/**
	 * Who takes part.
	 *
	 * @param name its name
	 * @param kind what kind of body
	 * @param part what it contributes
	 */
	@Schema(name = "Participant")
	record ParticipantView(String name, ParticipantKind kind, String part) {

		private static ParticipantView of(Participant participant) {
			return new ParticipantView(participant.name(), participant.kind(), participant.part());
		}

	}

	/**
	 * An expense.
	 *
	 * @param kind what the money is spent on
	 * @param amount in euro
	 * @param note what exactly
	 */
	@Schema(name = "Cost")
	record CostView(CostKind kind, @Schema(example = "4300.00") BigDecimal amount, String note) {

		private static CostView of(Cost cost) {
			return new CostView(cost.kind(), cost.amount(), cost.note());
		}

	}

	/**
	 * Money granted or applied for, for one year.
	 *
	 * @param programme under which programme
	 * @param amount in euro
	 * @param year for which year
	 * @param sharePercent share of the grant in the cost
	 * @param consultedOn when the prevention council was consulted
	 * @param appliedOn when it was applied for
	 */
	@Schema(name = "Grant")
	record GrantView(String programme, @Schema(example = "21150.00") BigDecimal amount, int year,
			@Nullable BigDecimal sharePercent, @Nullable LocalDate consultedOn, @Nullable LocalDate appliedOn) {

		private static GrantView of(FundingGrant grant) {
			return new GrantView(grant.programme(), grant.amount(), grant.year(), grant.sharePercent(),
					grant.consultedOn(), grant.appliedOn());
		}

	}

	/**
	 * How several municipalities share a cost.
	 *
	 * @param key by what
	 * @param total in euro
	 * @param shares what each takes; together the total to the cent
	 */
	@Schema(name = "Sharing")
	record SharingView(SharingKey key, BigDecimal total, List<ShareView> shares) {

		private static @Nullable SharingView of(@Nullable CostSharing sharing) {
			return (sharing != null) ? new SharingView(sharing.key(), sharing.total(),
					sharing.shares().stream().map(ShareView::of).toList()) : null;
		}

	}

	/**
	 * What one municipality takes.
	 *
	 * @param name its name
	 * @param weight its part of the key
	 * @param amount in euro
	 */
	@Schema(name = "Share")
	record ShareView(String name, BigDecimal weight, BigDecimal amount) {

		private static ShareView of(CostShare share) {
			return new ShareView(share.name(), share.weight(), share.amount());
		}

	}

	/**
	 * A document.
	 *
	 * @param attachmentId its file
	 * @param licence what others may do with it
	 */
	@Schema(name = "ProjectDocument")
	record DocumentView(UUID attachmentId, Licence licence) {

		private static DocumentView of(ProjectDocument document) {
			return new DocumentView(document.attachment().value(), document.licence());
		}

	}

	/** The project on its own. */
	static ProjectView of(PreventionProject project, OrganisationViews organisations) {
		return of(project, organisations, project.content().steps());
	}

	/** The project as one of many. */
	static ProjectView listed(PreventionProject project, OrganisationViews organisations) {
		return of(project, organisations, null);
	}

	private static ProjectView of(PreventionProject project, OrganisationViews organisations,
			@Nullable BeccariaSteps steps) {
		ProjectContent content = project.content();
		Author author = project.shownAuthor();
		ProjectId adopted = project.origin().adopted();
		Freshness freshness = project.freshness();
		return new ProjectView(project.id().value(), project.version(), project.createdAt(), project.updatedAt(),
				project.publishedAt(), organisations.view(project.organisation()),
				(author != null) ? AuthorView.of(author) : null, project.status(), content.title(), content.summary(),
				content.fieldsOfAction(), content.visibility(),
				(project.district() != null) ? project.district().value() : null, project.sizeClass(), content.state(),
				content.startedOn(), content.finishedOn(), (steps != null) ? steps.problem().source() : null,
				(steps != null) ? steps.causes().source() : null, (steps != null) ? steps.goals().source() : null,
				(steps != null) ? steps.measures().source() : null,
				(steps != null) ? steps.implementation().source() : null,
				(steps != null) ? steps.evaluation().source() : null,
				(steps != null) ? steps.conclusions().source() : null,
				content.participants().stream().map(ParticipantView::of).toList(),
				content.costs().stream().map(CostView::of).toList(),
				content.grants().stream().map(GrantView::of).toList(), content.staffHours(),
				SharingView.of(content.sharing()), content.documents().stream().map(DocumentView::of).toList(),
				content.contact().isEmpty() ? null : content.contact(), content.result(),
				content.lessons().isBlank() ? null : content.lessons().source(), content.anonymous(),
				project.origin().example(), project.origin().source(),
				// its own post would give away an owner who is not named
				content.anonymous() ? null : project.origin().post(), (adopted != null) ? adopted.value() : null,
				(adopted != null) ? project.origin().changes().source() : null,
				(freshness != null) ? freshness.reviewDue() : null);
	}

}
