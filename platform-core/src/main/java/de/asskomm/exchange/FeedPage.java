package de.asskomm.exchange;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A page of the feed.
 *
 * @param posts the posts, newest first
 * @param next where the next page starts; {@code null} on the last one
 */
public record FeedPage(List<Post> posts, @Nullable FeedCursor next) {

	public FeedPage {
		posts = List.copyOf(posts);
	}

}
