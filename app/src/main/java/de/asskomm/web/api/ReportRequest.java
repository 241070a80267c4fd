package de.asskomm.web.api;

import java.util.UUID;

import de.asskomm.moderation.ReportPost;
import de.asskomm.moderation.ReportReason;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a client sends to report content.
 *
 * @param targetType kind of content
 * @param targetId the content
 * @param reason why
 * @param text in own words
 * @param organisation the own organisation, if it is named at all
 * @param organisationId the same under its other name
 */
@Schema(name = "ReportRequest")
record ReportRequest(
		@Schema(allowableValues = "POST", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String targetType,
		@Schema(format = "uuid", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String targetId,
		@Schema(implementation = ReportReason.class,
				requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String reason,
		@Schema(maxLength = ReportPost.MAXIMUM_TEXT, description = "Pflicht beim Grund OTHER",
				example = "Der Name eines Anwohners ist zu lesen.") @Nullable String text,
		@Schema(implementation = String.class, format = "uuid",
				description = "Entbehrlich; eine fremde Organisation wird abgelehnt") @Nullable OrganisationReference organisation,
		@Schema(implementation = String.class, format = "uuid",
				description = "Wie organisation") @Nullable OrganisationReference organisationId)
		implements
			OwnOrganisation {

	static final String POST = "POST";

	/** The reported post. */
	UUID post() {
		if (!POST.equals(this.targetType)) {
			throw InvalidRequest.of("targetType", "report.target-type.unknown");
		}
		return Identifiers.require("targetId", this.targetId);
	}

}
