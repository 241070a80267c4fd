package de.asskomm.web.api;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import de.asskomm.conversation.ReplyToConversation;
import de.asskomm.conversation.StartConversation;
import de.asskomm.conversation.Subject;
import de.asskomm.organisation.OrganisationId;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a client sends to start a conversation.
 *
 * @param subject what it is about, in one line
 * @param organisations to whom it is written
 * @param message the first message, in Markdown
 * @param projectId the project it is about
 * @param postId the post it is about
 * @param organisation the own organisation, if it is named at all
 * @param organisationId the same under its other name
 */
@Schema(name = "ConversationRequest")
record ConversationRequest(
		@Schema(maxLength = StartConversation.MAXIMUM_SUBJECT, requiredMode = Schema.RequiredMode.REQUIRED,
				example = "Ihre Erfahrung mit Graffiti") @Nullable String subject,
		@ArraySchema(schema = @Schema(implementation = String.class, format = "uuid"), minItems = 1,
				maxItems = StartConversation.MAXIMUM_ORGANISATIONS) @Schema(
						requiredMode = Schema.RequiredMode.REQUIRED) @Nullable List<OrganisationReference> organisations,
		@Schema(maxLength = ReplyToConversation.MAXIMUM_TEXT, requiredMode = Schema.RequiredMode.REQUIRED,
				example = "Guten Tag, wie haben Sie die Entfernung finanziert?") @Nullable String message,
		@Schema(format = "uuid", description = "Ein Projekt, das Sie sehen dürfen") @Nullable String projectId,
		@Schema(format = "uuid", description = "Ein Beitrag, den Sie sehen dürfen") @Nullable String postId,
		@Schema(implementation = String.class, format = "uuid",
				description = "Entbehrlich; eine fremde Organisation wird abgelehnt") @Nullable OrganisationReference organisation,
		@Schema(implementation = String.class, format = "uuid",
				description = "Wie organisation") @Nullable OrganisationReference organisationId)
		implements
			OwnOrganisation {

	/** What it is about. */
	Subject about() {
		return new Subject((this.subject != null) ? this.subject : "", post(), project());
	}

	/** The project it is about, if any. */
	@Nullable UUID project() {
		return Identifiers.parse("projectId", this.projectId);
	}

	/** The post it is about, if any. */
	@Nullable UUID post() {
		return Identifiers.parse("postId", this.postId);
	}

	/** To whom it is written. */
	Set<OrganisationId> addressees() {
		Set<OrganisationId> addressees = new LinkedHashSet<>();
		List<OrganisationReference> named = (this.organisations != null) ? this.organisations : List.of();
		for (int i = 0; i < named.size(); i++) {
			String field = "organisations[" + i + "]";
			addressees.add(named.get(i).id().orElseThrow(() -> InvalidRequest.of(field, "parameter.id")));
		}
		return addressees;
	}

}
