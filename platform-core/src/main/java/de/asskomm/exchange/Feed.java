package de.asskomm.exchange;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import de.asskomm.organisation.OrganisationId;
import de.asskomm.organisation.Reader;
import org.jspecify.annotations.Nullable;

/**
 * The exchange feed as a reader may see it.
 */
public interface Feed {

	/** Greatest number of posts of one page. */
	int MAXIMUM_LIMIT = 100;

	/**
	 * A page of published posts, newest first.
	 * @param reader who reads
	 * @param filter what to see of it
	 * @param after where to go on; {@code null} for the newest
	 * @param limit number of posts, 1 to {@value #MAXIMUM_LIMIT}
	 * @return the page
	 */
	FeedPage page(Reader reader, FeedFilter filter, @Nullable FeedCursor after, int limit);

	/**
	 * The published posts that belong to a project.
	 * @param reader who reads
	 * @param project the project
	 * @param limit greatest number, 1 to {@value #MAXIMUM_LIMIT}
	 * @return the posts that the reader may see, newest first
	 */
	List<Post> ofProject(Reader reader, UUID project, int limit);

	/**
	 * Opens one post.
	 * @param reader who reads
	 * @param id the post
	 * @return the post, if it exists and the reader may see it
	 */
	Optional<Post> open(Reader reader, PostId id);

	/**
	 * Which of some posts a reader may see as published, checked with one look-up.
	 * @param reader who reads
	 * @param ids their identifiers
	 * @return the published ones that the reader may see, newest first
	 */
	List<Post> visible(Reader reader, Collection<PostId> ids);

	/**
	 * The same without texts, which are most of what a post weighs.
	 * @param reader who reads
	 * @param ids their identifiers
	 * @return the published ones that the reader may see, in no order
	 */
	List<PostHeading> headings(Reader reader, Collection<PostId> ids);

	/**
	 * What the organisations tell of, counted over everything that a reader may see.
	 * @param reader who reads
	 * @return number of published posts by field of action, of each organisation that has
	 * any
	 */
	Map<OrganisationId, Map<String, Long>> fieldsOfAction(Reader reader);

}
