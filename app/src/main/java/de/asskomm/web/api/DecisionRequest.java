package de.asskomm.web.api;

import de.asskomm.moderation.DecideCase;
import de.asskomm.moderation.DecisionAction;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a moderator's client sends to decide a case.
 *
 * @param action what shall happen with the content
 * @param rule the rule that the decision follows
 * @param text the explanation that the content's organisation reads
 * @param version the version that the decision is based on
 */
@Schema(name = "DecisionRequest")
record DecisionRequest(
		@Schema(implementation = DecisionAction.class,
				requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String action,
		@Schema(maxLength = DecideCase.MAXIMUM_RULE, requiredMode = Schema.RequiredMode.REQUIRED,
				example = "Keine personenbezogenen Daten") @Nullable String rule,
		@Schema(maxLength = DecideCase.MAXIMUM_TEXT, requiredMode = Schema.RequiredMode.REQUIRED,
				example = "Bitte nennen Sie den Anwohner nicht mit Namen.") @Nullable String text,
		@Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "2") @Nullable Long version) {

	/** The version that the decision is based on. */
	long requiredVersion() {
		if (this.version == null) {
			throw InvalidRequest.of("version", "version.missing");
		}
		return this.version;
	}

}
