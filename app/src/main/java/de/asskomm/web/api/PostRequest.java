package de.asskomm.web.api;

import java.util.List;
import java.util.UUID;

import de.asskomm.attachment.AttachmentId;
import de.asskomm.exchange.PostDraft;
import de.asskomm.exchange.PostKind;
import de.asskomm.exchange.PostStatus;
import de.asskomm.organisation.OrganisationId;
import de.asskomm.organisation.Visibility;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a client sends to write or change a post.
 *
 * @param kind what the post is for
 * @param title one sentence
 * @param body free text in Markdown
 * @param fieldsOfAction keys of its fields of action
 * @param visibility who may see it
 * @param template the parts of an experience report
 * @param projectId the project that it belongs to
 * @param status {@code DRAFT} keeps it, {@code PUBLISHED} publishes it
 * @param version the version that a change is based on
 * @param until last day of a request
 * @param sought what a request seeks
 * @param offered what a request offers
 * @param mentions organisations that it names
 * @param attachments files of the organisation
 * @param organisation the own organisation, if it is named at all
 * @param organisationId the same under its other name
 */
@Schema(name = "PostRequest")
record PostRequest(
		@Schema(implementation = PostKind.class, requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String kind,
		@Schema(example = "Saubere Stadt: Graffiti binnen 48 Stunden weg", maxLength = PostDraft.MAXIMUM_TITLE,
				description = "Pflicht beim Veröffentlichen") @Nullable String title,
		@Schema(description = "Markdown; entbehrlich, wenn die Vorlage ausgefüllt ist",
				maxLength = PostDraft.MAXIMUM_TEXT,
				example = "Seit März entfernen wir Graffiti binnen **48 Stunden**.") @Nullable String body,
		@Schema(example = "[\"graffiti\"]",
				description = "Schlüssel aus /fields-of-action, einer bis fünf") @Nullable List<String> fieldsOfAction,
		@Schema(implementation = Visibility.class,
				description = "Ohne Angabe NETWORK; bei einer Änderung bleibt es, wie es war") @Nullable String visibility,
		@Nullable TemplateView template,
		@Schema(format = "uuid", description = "Ein Projekt, das Sie sehen dürfen") @Nullable String projectId,
		@Schema(format = "date", example = "2027-06-30",
				description = "Nur bei Gesuchen: bis wann eine Antwort hilft") @Nullable String until,
		@Schema(description = "Nur bei Gesuchen: was gesucht wird, in Markdown",
				maxLength = PostDraft.MAXIMUM_TEXT) @Nullable String sought,
		@Schema(description = "Nur bei Gesuchen: was geboten wird, in Markdown",
				maxLength = PostDraft.MAXIMUM_TEXT) @Nullable String offered,
		@Schema(description = "Kennungen von Organisationen, die der Beitrag erwähnt; im Text genügt @Name") @Nullable List<String> mentions,
		@Schema(description = "Kennungen eigener Anhänge aus POST /attachments, höchstens zehn") @Nullable List<String> attachments,
		@Schema(allowableValues = {
				"DRAFT", "PUBLISHED" }, description = "DRAFT behält den Beitrag als Entwurf") @Nullable String status,
		@Schema(example = "1", description = "Pflicht bei einer Änderung") @Nullable Long version,
		@Schema(implementation = String.class, format = "uuid",
				description = "Entbehrlich; eine fremde Organisation wird abgelehnt") @Nullable OrganisationReference organisation,
		@Schema(implementation = String.class, format = "uuid",
				description = "Wie organisation") @Nullable OrganisationReference organisationId)
		implements
			OwnOrganisation{

	/** What was typed. The rules are the use case's. */
	PostDraft draft(@Nullable String effectiveVisibility) {
		TemplateView parts = (this.template != null) ? this.template : new TemplateView(null, null, null, null, null);
		return new PostDraft(this.kind, this.title, this.body, parts.occasion(), parts.measure(), parts.cost(),
				parts.effect(), parts.again(), (this.fieldsOfAction != null) ? this.fieldsOfAction : List.of(),
				effectiveVisibility, project(), new PostDraft.Wanted(this.until, this.sought, this.offered), named(),
				files());
	}

	private List<AttachmentId> files() {
		return (this.attachments == null) ? List.of()
				: this.attachments.stream()
					.map((id) -> new AttachmentId(Identifiers.require("attachments", id)))
					.toList();
	}

	private List<OrganisationId> named() {
		return (this.mentions == null) ? List.of()
				: this.mentions.stream().map((id) -> new OrganisationId(Identifiers.require("mentions", id))).toList();
	}

	/** The project that it belongs to, if any. */
	@Nullable UUID project() {
		return Identifiers.parse("projectId", this.projectId);
	}

	/** Where the client wants the post to stand, if it says so. */
	@Nullable PostStatus requestedStatus() {
		if (this.status == null) {
			return null;
		}
		return switch (this.status) {
			case "DRAFT" -> PostStatus.DRAFT;
			case "PUBLISHED" -> PostStatus.PUBLISHED;
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

}
