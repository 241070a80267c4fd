package de.asskomm.discussion;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import de.asskomm.exchange.CommentId;
import de.asskomm.exchange.PostId;
import de.asskomm.organisation.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * All comments and reactions. What is read here has not been checked against a reader;
 * see {@link ReadDiscussion} for what may be shown.
 */
public interface Comments {

	/** Greatest number of comments of one page. */
	int MAXIMUM_LIMIT = 100;

	/**
	 * Finds a comment.
	 * @param id its identifier
	 * @return the comment, if there is one
	 */
	Optional<Comment> find(CommentId id);

	/**
	 * Finds several comments with one look-up.
	 * @param ids their identifiers; unknown ones are left out
	 * @return the comments, in no particular order
	 */
	List<Comment> findAll(Collection<CommentId> ids);

	/**
	 * A page of all comments in the order of their identifiers, for rebuilding what is
	 * derived from them.
	 * @param after the last identifier of the page before; {@code null} for the first
	 * @param limit greatest number of comments
	 * @return the comments
	 */
	List<Comment> page(@Nullable CommentId after, int limit);

	/**
	 * Which comments some posts have, withdrawn ones included.
	 * @param posts the posts
	 * @return identifiers of their comments, in no particular order
	 */
	List<CommentId> of(Collection<PostId> posts);

	/**
	 * Finds a comment and keeps others from changing it until the transaction ends.
	 * @param id its identifier
	 * @return the comment, if there is one
	 */
	Optional<Comment> lock(CommentId id);

	/**
	 * Adds a comment.
	 * @param comment the comment
	 * @return the activity at its post with it
	 */
	Activity add(Comment comment);

	/**
	 * Replaces a locked comment by its next version.
	 * @param before the comment as it was locked
	 * @param after its next version
	 * @return the activity at its post by now
	 */
	Activity replace(Comment before, Comment after);

	/**
	 * A page of a post's comments.
	 * @param post the post
	 * @param after the last comment of the page before; {@code null} for the first page
	 * @param limit greatest number, 1 to {@value #MAXIMUM_LIMIT}
	 * @return the page; withdrawn comments are part of it where they have answers
	 */
	CommentPage page(PostId post, @Nullable CommentId after, int limit);

	/**
	 * Notes that an organisation reacts.
	 * @param post the post
	 * @param organisation the organisation
	 * @param kind how it reacts
	 * @param now since when
	 * @return the activity by now, empty if it did so before
	 */
	Optional<Activity> react(PostId post, OrganisationId organisation, ReactionKind kind, Instant now);

	/**
	 * Notes that an organisation no longer reacts.
	 * @param post the post
	 * @param organisation the organisation
	 * @param kind how it reacted
	 * @return the activity by now, empty if it did not before
	 */
	Optional<Activity> retract(PostId post, OrganisationId organisation, ReactionKind kind);

	/**
	 * How much goes on at some posts, with one look-up.
	 * @param posts the posts
	 * @param reader whose own reactions are told; {@code null} for nobody's
	 * @return the activity of each
	 */
	Map<PostId, Activity> activity(Collection<PostId> posts, @Nullable OrganisationId reader);

	/**
	 * How much goes on at a post.
	 * @param post the post
	 * @param reader whose own reactions are told; {@code null} for nobody's
	 * @return its activity
	 */
	default Activity activity(PostId post, @Nullable OrganisationId reader) {
		return activity(List.of(post), reader).getOrDefault(post, Activity.none(post));
	}

}
