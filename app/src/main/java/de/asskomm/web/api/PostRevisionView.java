package de.asskomm.web.api;

import java.time.Instant;

import de.asskomm.exchange.PostRevision;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * What a post said until it was changed.
 *
 * @param version the version that said it
 * @param author the clerk who had saved it
 * @param title its title
 * @param text its whole text, without markup
 * @param until when it was replaced
 */
@Schema(name = "PostRevision")
record PostRevisionView(long version, AuthorView author, String title, String text, Instant until) {

	static PostRevisionView of(PostRevision revision) {
		return new PostRevisionView(revision.version(), AuthorView.of(revision.author()), revision.title(),
				revision.text(), revision.until());
	}

}
