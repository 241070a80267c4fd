package de.asskomm.web.suggest;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

import de.asskomm.organisation.Reader;
import de.asskomm.search.Suggestion;
import de.asskomm.search.Suggestions;
import de.asskomm.web.wording.Wording;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriUtils;

/**
 * Suggestions for the search field of the pages, each with where it leads.
 */
@RestController
class FieldSuggestions {

	private final Suggestions suggestions;

	private final Wording wording;

	FieldSuggestions(Suggestions suggestions, Wording wording) {
		this.suggestions = suggestions;
		this.wording = wording;
	}

	@GetMapping(path = "/suche/vorschlaege", produces = MediaType.APPLICATION_JSON_VALUE)
	List<Line> suggest(Reader reader, @RequestParam(defaultValue = "") String q) {
		return this.suggestions.complete(q, reader)
			.stream()
			.map((suggestion) -> new Line(this.wording.text("search.suggest." + suggestion.kind()), suggestion.text(),
					href(suggestion)))
			.toList();
	}

	private static String href(Suggestion suggestion) {
		return switch (suggestion.kind()) {
			case WORDS -> "/suche?q=" + encoded(suggestion.text());
			case FIELD_OF_ACTION -> "/suche?feld=" + encoded(key(suggestion));
			case MUNICIPALITY -> "/kommunen/" + key(suggestion);
			case ORGANISATION -> "/organisationen/" + key(suggestion);
			case PROJECT -> "/projekte/" + key(suggestion);
			case POST -> "/beitraege/" + key(suggestion);
		};
	}

	private static String key(Suggestion suggestion) {
		return Objects.requireNonNull(suggestion.key(), "Only words have no key");
	}

	private static String encoded(String text) {
		return UriUtils.encode(text, StandardCharsets.UTF_8);
	}

	/**
	 * A line of the list below the search field.
	 *
	 * @param group what it is
	 * @param text what it is called
	 * @param href where it leads
	 */
	record Line(String group, String text, String href) {
	}

}
