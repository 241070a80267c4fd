package de.asskomm.exchange;

import java.time.Instant;

/**
 * Something that readers of the network learn about a post. Published inside the
 * transaction that makes it true.
 */
public sealed interface PostEvent {

	/**
	 * The post as it is after the event.
	 * @return the post
	 */
	Post post();

	/**
	 * When it happened.
	 * @return the instant, equal to the post's last change
	 */
	default Instant occurredAt() {
		return post().updatedAt();
	}

	/**
	 * A post became readable by its audiences.
	 *
	 * @param post the post
	 */
	record PostPublished(Post post) implements PostEvent {
	}

	/**
	 * A published post says something else from now on.
	 *
	 * @param post the post with its new content
	 * @param before the post as readers saw it until now
	 */
	record PostChanged(Post post, Post before) implements PostEvent {
	}

	/**
	 * A published post was taken back by its organisation.
	 *
	 * @param post the withdrawn post
	 */
	record PostWithdrawn(Post post) implements PostEvent {
	}

	/**
	 * A published post was hidden by the moderation.
	 *
	 * @param post the hidden post, which says why
	 */
	record PostHidden(Post post) implements PostEvent {
	}

}
