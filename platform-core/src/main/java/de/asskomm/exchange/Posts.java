package de.asskomm.exchange;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import de.asskomm.organisation.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * All posts. What is read here has not been checked against a reader; see {@link Feed}
 * for what may be shown.
 */
public interface Posts {

	/**
	 * Finds a post.
	 * @param id its identifier
	 * @return the post, if there is one
	 */
	Optional<Post> find(PostId id);

	/**
	 * Finds a post and keeps others from changing it until the transaction ends, so that
	 * the versions of one post, and the events about them, have one order.
	 * @param id its identifier
	 * @return the post, if there is one
	 */
	Optional<Post> lock(PostId id);

	/**
	 * Finds several posts with one look-up.
	 * @param ids their identifiers; unknown ones are left out
	 * @return the posts, in no particular order
	 */
	List<Post> findAll(Collection<PostId> ids);

	/**
	 * Adds a new post.
	 * @param post the post
	 */
	void add(Post post);

	/**
	 * Adds a post unless one with its identifier is there.
	 * @param post the post
	 * @return whether it is new
	 */
	boolean addIfMissing(Post post);

	/**
	 * Replaces a locked post by its next version and keeps what it said in its history.
	 * Does nothing if both are equal.
	 * @param before the post as it was locked
	 * @param after its next version
	 */
	void replace(Post before, Post after);

	/**
	 * What a post said before each of its changes.
	 * @param id the post
	 * @return earlier versions, newest first
	 */
	List<PostRevision> history(PostId id);

	/**
	 * The posts of an organisation that the moderation hid.
	 * @param organisation the organisation
	 * @return at most 20, latest first
	 */
	List<Post> hiddenOf(OrganisationId organisation);

	/**
	 * The drafts that an organisation's people share.
	 * @param organisation the organisation
	 * @return at most 50, the one worked on last first
	 */
	List<Post> draftsOf(OrganisationId organisation);

	/**
	 * A page of all posts in the order of their identifiers, for rebuilding what is
	 * derived from them.
	 * @param after the last identifier of the page before; {@code null} for the first
	 * @param limit greatest number of posts
	 * @return the posts
	 */
	List<Post> page(@Nullable PostId after, int limit);

}
