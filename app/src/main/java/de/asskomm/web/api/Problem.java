package de.asskomm.web.api;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a client gets instead of an answer (RFC 9457).
 *
 * @param type stable relative address of the kind of problem
 * @param title the kind of problem in English
 * @param status the HTTP status
 * @param detail what to do about it, in the language asked for
 * @param errors what is wrong with which field or parameter
 * @param version the current version, if the change was based on an older one
 * @param line where unreadable JSON breaks, from 1
 * @param column where unreadable JSON breaks, from 1
 * @param incident what to name when asking the operators, if it is not the client's fault
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Problem", description = "Problem details after RFC 9457")
record Problem(@Schema(example = "/problems/invalid") String type, @Schema(example = "Invalid input") String title,
		@Schema(example = "422") int status, @Schema(example = "Bitte prüfen Sie Ihre Angaben.") String detail,
		@Nullable List<FieldError> errors, @Nullable Long version, @Nullable Integer line, @Nullable Integer column,
		@Nullable String incident) {

	static final String MEDIA_TYPE = "application/problem+json";

	/**
	 * A rule that a value breaks.
	 *
	 * @param field path of the field in the body, such as {@code template.occasion}, or
	 * name of the parameter or header
	 * @param message which rule, in the language asked for
	 */
	@Schema(name = "FieldError")
	record FieldError(@Schema(example = "title") String field,
			@Schema(example = "Bitte füllen Sie dieses Feld aus.") String message) {
	}

}
