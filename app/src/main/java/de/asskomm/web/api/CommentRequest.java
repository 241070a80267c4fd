package de.asskomm.web.api;

import de.asskomm.discussion.Comment;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a client sends to comment.
 *
 * @param body what is said, in Markdown
 * @param parentId the comment that is answered
 * @param version the version that a change is based on
 * @param organisation the own organisation, if it is named at all
 * @param organisationId the same under its other name
 */
@Schema(name = "CommentRequest")
record CommentRequest(
		@Schema(maxLength = Comment.MAXIMUM_TEXT, requiredMode = Schema.RequiredMode.REQUIRED,
				example = "Bei uns hat Trockeneis geholfen.") @Nullable String body,
		@Schema(format = "uuid", description = "Der Kommentar, auf den geantwortet wird") @Nullable String parentId,
		@Schema(example = "1", description = "Pflicht bei einer Änderung") @Nullable Long version,
		@Schema(implementation = String.class, format = "uuid",
				description = "Entbehrlich; eine fremde Organisation wird abgelehnt") @Nullable OrganisationReference organisation,
		@Schema(implementation = String.class, format = "uuid",
				description = "Wie organisation") @Nullable OrganisationReference organisationId)
		implements
			OwnOrganisation {
}
