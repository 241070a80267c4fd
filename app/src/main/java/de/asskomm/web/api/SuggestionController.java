package de.asskomm.web.api;

import de.asskomm.organisation.Reader;
import de.asskomm.search.Suggestion;
import de.asskomm.search.Suggestions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * What somebody who types probably looks for.
 */
@RestController
@RequestMapping(path = "/api/v1/search/suggest", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Suche")
class SuggestionController {

	private final Suggestions suggestions;

	SuggestionController(Suggestions suggestions) {
		this.suggestions = suggestions;
	}

	@GetMapping
	@Operation(summary = "Vorschläge beim Tippen",
			description = "Begriffe, Handlungsfelder, Kommunen, Organisationen und Überschriften, die Sie sehen dürfen.")
	ListView<SuggestionView> suggest(Reader reader,
			@Parameter(description = "Was bisher getippt wurde; ab zwei Zeichen") @RequestParam(
					defaultValue = "") @Size(max = Suggestions.MAXIMUM_TEXT) String q) {
		return new ListView<>(this.suggestions.complete(q, reader).stream().map(SuggestionView::of).toList(), null);
	}

	/**
	 * A suggestion.
	 *
	 * @param kind what it is
	 * @param text what it is called
	 * @param key which one; absent for words
	 */
	@Schema(name = "Suggestion")
	record SuggestionView(Suggestion.Kind kind, @Schema(example = "Stadt Großenhain") String text,
			@Schema(description = "Schlüssel des Handlungsfelds, Gemeindeschlüssel, sonst die Kennung",
					example = "14627060") @Nullable String key) {

		static SuggestionView of(Suggestion suggestion) {
			return new SuggestionView(suggestion.kind(), suggestion.text(), suggestion.key());
		}

	}

}
