package de.asskomm.web.api;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

import de.asskomm.attachment.AttachmentId;
import de.asskomm.organisation.Visibility;
import de.asskomm.project.CostKind;
import de.asskomm.project.Licence;
import de.asskomm.project.ParticipantKind;
import de.asskomm.project.ProjectDraft;
import de.asskomm.project.ProjectResult;
import de.asskomm.project.ProjectState;
import de.asskomm.project.SharingKey;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a client sends to record or change a project. A change replaces all parts but the
 * visibility; what is left out is empty afterwards.
 *
 * @param title its title
 * @param summary two or three sentences
 * @param fieldsOfAction keys of its fields of action
 * @param visibility who may see it
 * @param state how far it is
 * @param startedOn when it began
 * @param finishedOn when it ended
 * @param problem step 1 of the Beccaria standards
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
 * @param lessons why
 * @param anonymous whether the owner stays unnamed
 * @param postId the post that it is made of, only when it is recorded
 * @param status {@code DRAFT} keeps it, {@code PUBLISHED} publishes it
 * @param version the version that a change is based on
 * @param organisation the own organisation, if it is named at all
 * @param organisationId the same under its other name
 */
@Schema(name = "ProjectRequest")
record ProjectRequest(
		@Schema(example = "Bürger für unsere saubere Stadt", maxLength = ProjectDraft.MAXIMUM_TITLE,
				description = "Pflicht beim Veröffentlichen") @Nullable String title,
		@Schema(maxLength = ProjectDraft.MAXIMUM_SUMMARY) @Nullable String summary,
		@Schema(example = "[\"graffiti\"]",
				description = "Schlüssel aus /fields-of-action, höchstens fünf") @Nullable List<String> fieldsOfAction,
		@Schema(implementation = Visibility.class,
				description = "Ohne Angabe NETWORK; bei einer Änderung bleibt es, wie es war") @Nullable String visibility,
		@Schema(implementation = ProjectState.class, description = "Ohne Angabe IDEA") @Nullable String state,
		@Schema(format = "date") @Nullable String startedOn, @Schema(format = "date") @Nullable String finishedOn,
		@Schema(description = "Markdown") @Nullable String problem, @Nullable String causes, @Nullable String goals,
		@Nullable String measures, @Nullable String implementation, @Nullable String evaluation,
		@Nullable String conclusions, @Nullable List<ParticipantPart> participants, @Nullable List<CostPart> costs,
		@Nullable List<GrantPart> grants, @Nullable Integer staffHours, @Nullable SharingPart sharing,
		@Nullable List<DocumentPart> documents,
		@Schema(example = "Ordnungsamt", description = "Eine Stelle, keine Person") @Nullable String contact,
		@Schema(implementation = ProjectResult.class) @Nullable String result, @Nullable String lessons,
		@Nullable Boolean anonymous, @Schema(format = "uuid", description = "Nur beim Anlegen") @Nullable String postId,
		@Schema(allowableValues = {
				"DRAFT", "PUBLISHED" }) @Nullable String status,
		@Schema(example = "1", description = "Pflicht bei einer Änderung") @Nullable Long version,
		@Schema(implementation = String.class, format = "uuid",
				description = "Entbehrlich; eine fremde Organisation wird abgelehnt") @Nullable OrganisationReference organisation,
		@Schema(implementation = String.class, format = "uuid",
				description = "Wie organisation") @Nullable OrganisationReference organisationId)
		implements
			OwnOrganisation{

	/**
	 * Who takes part.
	 *
	 * @param name its name
	 * @param kind what kind of body
	 * @param part what it contributes
	 */
	@Schema(name = "ParticipantRequest")
	record ParticipantPart(@Nullable String name, @Schema(implementation = ParticipantKind.class) @Nullable String kind,
			@Nullable String part) {
	}

	/**
	 * An expense.
	 *
	 * @param kind what the money is spent on
	 * @param amount in euro
	 * @param note what exactly
	 */
	@Schema(name = "CostRequest")
	record CostPart(@Schema(implementation = CostKind.class) @Nullable String kind, @Nullable BigDecimal amount,
			@Nullable String note) {
	}

	/**
	 * A grant.
	 *
	 * @param programme under which programme
	 * @param amount in euro
	 * @param year for which year
	 * @param sharePercent share in the cost
	 * @param consultedOn when the prevention council was consulted
	 * @param appliedOn when it was applied for
	 */
	@Schema(name = "GrantRequest")
	record GrantPart(@Nullable String programme, @Nullable BigDecimal amount, @Nullable Integer year,
			@Nullable BigDecimal sharePercent, @Schema(format = "date") @Nullable String consultedOn,
			@Schema(format = "date") @Nullable String appliedOn) {
	}

	/**
	 * How several municipalities share a cost.
	 *
	 * @param key by what
	 * @param total in euro
	 * @param members who shares
	 */
	@Schema(name = "SharingRequest")
	record SharingPart(@Schema(implementation = SharingKey.class) @Nullable String key, @Nullable BigDecimal total,
			@Nullable List<MemberPart> members) {
	}

	/**
	 * A municipality that shares.
	 *
	 * @param name its name
	 * @param weight its part of the key
	 */
	@Schema(name = "SharingMember")
	record MemberPart(@Nullable String name, @Nullable BigDecimal weight) {
	}

	/**
	 * A document.
	 *
	 * @param attachmentId its file
	 * @param licence what others may do with it
	 */
	@Schema(name = "ProjectDocumentRequest")
	record DocumentPart(@Schema(format = "uuid") @Nullable String attachmentId,
			@Schema(implementation = Licence.class) @Nullable String licence) {
	}

	/** What was typed. The rules are the use case's. */
	ProjectDraft draft(@Nullable String effectiveVisibility) {
		return new ProjectDraft(this.title, this.summary, orEmpty(this.fieldsOfAction), effectiveVisibility, this.state,
				this.startedOn, this.finishedOn,
				Arrays.asList(this.problem, this.causes, this.goals, this.measures, this.implementation,
						this.evaluation, this.conclusions),
				orEmpty(this.participants).stream()
					.map((one) -> new ProjectDraft.ParticipantRow(one.name(), one.kind(), one.part()))
					.toList(),
				orEmpty(this.costs).stream()
					.map((one) -> new ProjectDraft.CostRow(one.kind(), number(one.amount()), one.note()))
					.toList(),
				orEmpty(this.grants).stream()
					.map((one) -> new ProjectDraft.GrantRow(one.programme(), number(one.amount()), text(one.year()),
							number(one.sharePercent()), one.consultedOn(), one.appliedOn()))
					.toList(),
				text(this.staffHours),
				orEmpty(this.documents).stream()
					.map((one) -> new ProjectDraft.DocumentRow(
							new AttachmentId(Identifiers.require("documents", one.attachmentId())), one.licence()))
					.toList(),
				this.contact, this.result, this.lessons, sharingRows(), Boolean.TRUE.equals(this.anonymous));
	}

	private ProjectDraft.@Nullable SharingRows sharingRows() {
		return (this.sharing == null) ? null
				: new ProjectDraft.SharingRows(this.sharing.key(), number(this.sharing.total()),
						orEmpty(this.sharing.members()).stream()
							.map((one) -> new ProjectDraft.MemberRow(one.name(), number(one.weight())))
							.toList());
	}

	/** Whether it is only kept, not published. */
	boolean isDraft() {
		return switch ((this.status != null) ? this.status : "PUBLISHED") {
			case "DRAFT" -> true;
			case "PUBLISHED" -> false;
			default -> throw InvalidRequest.of("status", "post.status.unknown");
		};
	}

	/** The version that a change is based on. */
	long requiredVersion() {
		if (this.version == null) {
			throw InvalidRequest.of("version", "version.missing");
		}
		return this.version;
	}

	private static <T> List<T> orEmpty(@Nullable List<T> list) {
		return (list != null) ? list : List.of();
	}

	/** A number as people type it, with a comma: a point stands between thousands. */
	private static @Nullable String number(@Nullable BigDecimal number) {
		return (number != null) ? number.toPlainString().replace('.', ',') : null;
	}

	private static @Nullable String text(@Nullable Integer number) {
		return (number != null) ? number.toString() : null;
	}

}
