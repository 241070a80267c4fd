package de.asskomm.discussion;

import java.time.Instant;

import de.asskomm.exchange.Post;

/**
 * Something that happens at a post. Published inside the transaction that makes it true.
 */
public sealed interface DiscussionEvent {

	/**
	 * The post.
	 * @return the post as it is
	 */
	Post post();

	/**
	 * How much goes on at the post by now.
	 * @return the activity, without what a reader does
	 */
	Activity activity();

	/**
	 * A comment was written.
	 *
	 * @param comment the comment
	 * @param post its post
	 * @param activity the activity with it
	 */
	record CommentAdded(Comment comment, Post post, Activity activity) implements DiscussionEvent {
	}

	/**
	 * A comment says something else from now on.
	 *
	 * @param comment the comment
	 * @param post its post
	 * @param activity the activity
	 */
	record CommentChanged(Comment comment, Post post, Activity activity) implements DiscussionEvent {
	}

	/**
	 * A comment was taken back.
	 *
	 * @param comment the comment, without what it said
	 * @param post its post
	 * @param activity the activity without it
	 */
	record CommentWithdrawn(Comment comment, Post post, Activity activity) implements DiscussionEvent {
	}

	/**
	 * An organisation reacts or no longer does.
	 *
	 * @param post the post
	 * @param activity the activity by now
	 * @param occurredAt when
	 */
	record ReactionsChanged(Post post, Activity activity, Instant occurredAt) implements DiscussionEvent {
	}

}
