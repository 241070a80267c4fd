package de.asskomm.web.api;

import java.util.UUID;

import de.asskomm.organisation.Author;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * The clerk who acted for an organisation.
 *
 * @param id the clerk's account
 * @param displayName what is shown after „bearb.“
 */
@Schema(name = "Author")
record AuthorView(UUID id, @Schema(example = "Koordinierungsstelle Prävention") String displayName) {

	static AuthorView of(Author author) {
		return new AuthorView(author.id().value(), author.displayName());
	}

}
