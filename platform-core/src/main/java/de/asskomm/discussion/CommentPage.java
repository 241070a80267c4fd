package de.asskomm.discussion;

import java.util.List;

import de.asskomm.exchange.CommentId;
import org.jspecify.annotations.Nullable;

/**
 * A page of a post's comments: threads from the oldest on, each comment followed by its
 * answers.
 *
 * @param comments the comments
 * @param next the last comment of this page, after which the next one begins;
 * {@code null} on the last page
 */
public record CommentPage(List<Comment> comments, @Nullable CommentId next) {

	public CommentPage {
		comments = List.copyOf(comments);
	}

}
