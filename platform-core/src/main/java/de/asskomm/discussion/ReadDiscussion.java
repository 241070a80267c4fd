package de.asskomm.discussion;

import java.util.Collection;
import java.util.Map;

import de.asskomm.exchange.CommentId;
import de.asskomm.exchange.Feed;
import de.asskomm.exchange.Post;
import de.asskomm.exchange.PostId;
import de.asskomm.organisation.OrganisationId;
import de.asskomm.organisation.Reader;
import de.asskomm.outcome.NotFound;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * Diskussion lesen: whoever may read a post may read what others say to it.
 */
@Service
public class ReadDiscussion {

	private final Comments comments;

	private final Feed feed;

	ReadDiscussion(Comments comments, Feed feed) {
		this.comments = comments;
		this.feed = feed;
	}

	/**
	 * A page of a post's comments.
	 * @param reader who reads
	 * @param id the post
	 * @param after the last comment of the page before; {@code null} for the first page
	 * @param limit greatest number, 1 to {@value Comments#MAXIMUM_LIMIT}
	 * @return the page
	 * @throws NotFound if there is no such post for the reader
	 */
	public CommentPage comments(Reader reader, PostId id, @Nullable CommentId after, int limit) {
		Post post = this.feed.open(reader, id).orElseThrow(() -> new NotFound("post", id));
		return comments(reader, post, after, limit);
	}

	/**
	 * A page of the comments of a post that was opened before.
	 * @param reader who reads
	 * @param post the post as it was opened
	 * @param after the last comment of the page before; {@code null} for the first page
	 * @param limit greatest number, 1 to {@value Comments#MAXIMUM_LIMIT}
	 * @return the page
	 * @throws NotFound if the post is none for the reader
	 */
	public CommentPage comments(Reader reader, Post post, @Nullable CommentId after, int limit) {
		if (!post.isReadableBy(reader)) {
			throw new NotFound("post", post.id());
		}
		return this.comments.page(post.id(), after, limit);
	}

	/**
	 * A comment.
	 * @param reader who reads
	 * @param id the comment
	 * @return the comment
	 * @throws NotFound if there is no such comment for the reader
	 */
	public Comment comment(Reader reader, CommentId id) {
		return this.comments.find(id)
			.filter((comment) -> this.feed.open(reader, comment.post()).isPresent())
			.orElseThrow(() -> new NotFound("comment", id));
	}

	/**
	 * How much goes on at posts that the reader was shown.
	 * @param posts the posts
	 * @param organisation whose own reactions are told; {@code null} for nobody's
	 * @return the activity of each
	 */
	public Map<PostId, Activity> activity(Collection<PostId> posts, @Nullable OrganisationId organisation) {
		return this.comments.activity(posts, organisation);
	}

	/**
	 * How much goes on at a post that the reader was shown.
	 * @param post the post
	 * @param organisation whose own reactions are told; {@code null} for nobody's
	 * @return its activity
	 */
	public Activity activity(PostId post, @Nullable OrganisationId organisation) {
		return this.comments.activity(post, organisation);
	}

}
