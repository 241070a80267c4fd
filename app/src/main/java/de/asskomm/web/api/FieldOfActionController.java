package de.asskomm.web.api;

import java.util.List;

import de.asskomm.fieldofaction.FieldOfAction;
import de.asskomm.fieldofaction.FieldsOfAction;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The catalogue of fields of action.
 */
@RestController
@RequestMapping(path = "/api/v1/fields-of-action", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Register")
class FieldOfActionController {

	private final FieldsOfAction fields;

	FieldOfActionController(FieldsOfAction fields) {
		this.fields = fields;
	}

	/**
	 * A field of action.
	 *
	 * @param key its key
	 * @param label its German name
	 */
	@Schema(name = "FieldOfAction")
	record FieldView(@Schema(example = "graffiti") String key,
			@Schema(example = "Graffiti und Sachbeschädigung") String label) {

		static FieldView of(FieldOfAction field) {
			return new FieldView(field.key(), field.label());
		}

	}

	@GetMapping
	@Operation(summary = "Alle Handlungsfelder")
	List<FieldView> fieldsOfAction() {
		return this.fields.all().stream().map(FieldView::of).toList();
	}

}
