package de.asskomm.web.api;

import com.fasterxml.jackson.annotation.JsonAlias;
import de.asskomm.conversation.ReplyToConversation;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a client sends to write into a conversation.
 *
 * @param message the message, in Markdown
 * @param organisation the own organisation, if it is named at all
 * @param organisationId the same under its other name
 */
@Schema(name = "MessageRequest")
record MessageRequest(
		@JsonAlias("body") @Schema(maxLength = ReplyToConversation.MAXIMUM_TEXT,
				requiredMode = Schema.RequiredMode.REQUIRED,
				example = "Gern: die Kosten trug der Bauhof.") @Nullable String message,
		@Schema(implementation = String.class, format = "uuid",
				description = "Entbehrlich; eine fremde Organisation wird abgelehnt") @Nullable OrganisationReference organisation,
		@Schema(implementation = String.class, format = "uuid",
				description = "Wie organisation") @Nullable OrganisationReference organisationId)
		implements
			OwnOrganisation {
}
