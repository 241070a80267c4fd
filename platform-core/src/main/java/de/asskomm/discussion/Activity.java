package de.asskomm.discussion;

import java.util.Set;

import de.asskomm.exchange.PostId;

/**
 * How much goes on at a post.
 *
 * @param post the post
 * @param version grows with each change, 0 while nothing has happened
 * @param comments number of comments that can be read
 * @param helpful number of organisations that find it helpful
 * @param adopting number of organisations that are going to do the same
 * @param own how the reader's organisation reacts
 */
public record Activity(PostId post, long version, int comments, int helpful, int adopting, Set<ReactionKind> own) {

	public Activity {
		own = Set.copyOf(own);
	}

	/**
	 * The activity at a post where nothing has happened.
	 * @param post the post
	 * @return nothing but noughts
	 */
	public static Activity none(PostId post) {
		return new Activity(post, 0, 0, 0, 0, Set.of());
	}

}
