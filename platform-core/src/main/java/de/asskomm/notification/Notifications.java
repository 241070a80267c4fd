package de.asskomm.notification;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import de.asskomm.exchange.CommentId;
import de.asskomm.exchange.PostId;
import de.asskomm.organisation.MemberId;
import de.asskomm.project.ProjectId;
import org.jspecify.annotations.Nullable;

/**
 * All notifications and what people do not want to be told.
 */
public interface Notifications {

	/** Greatest number of notifications of one page. */
	int MAXIMUM_LIMIT = 100;

	/** How long further projects join an unread notification of the same kind. */
	Duration GATHERED = Duration.ofHours(1);

	/**
	 * Adds notifications of one event; whoever was told of it before is left out. Where
	 * somebody was told the same, by the same saved search if any, of another project of
	 * the same organisation within {@link #GATHERED} and has not read it, that
	 * notification tells of one project more.
	 * @param event the event
	 * @param notifications the notifications, all about the same and by the same
	 * @return those that are new
	 */
	List<Notification> add(UUID event, List<Notification> notifications);

	/**
	 * Somebody's newest notifications.
	 * @param recipient who
	 * @param after the notification after which to go on; {@code null} for the newest
	 * @param limit greatest number
	 * @return the notifications, newest first
	 */
	List<Notification> newest(Follower recipient, @Nullable UUID after, int limit);

	/**
	 * Finds a notification.
	 * @param recipient whose it is
	 * @param id its identifier
	 * @return the notification, if they have it
	 */
	Optional<Notification> find(Follower recipient, UUID id);

	/**
	 * Number of notifications that somebody has not read.
	 * @param recipient who
	 * @return how many
	 */
	int unread(Follower recipient);

	/**
	 * Notes that notifications were read.
	 * @param recipient who read them
	 * @param ids which; {@code null} for all
	 * @param now when
	 */
	void read(Follower recipient, @Nullable Collection<UUID> ids, Instant now);

	/**
	 * Who was told already that a post names their organisation.
	 * @param post the post
	 * @return the recipients
	 */
	Set<Follower> toldOfMention(PostId post);

	/**
	 * Who was told already that a comment was accepted.
	 * @param comment the comment
	 * @return the recipients
	 */
	Set<Follower> toldOfAcceptance(CommentId comment);

	/**
	 * Forgets everything about a post.
	 * @param post the post
	 * @param except recipients who may still read it
	 */
	void forget(PostId post, Collection<Follower> except);

	/**
	 * Whoever was told anything about a post.
	 * @param post the post
	 * @return the recipients
	 */
	Set<Follower> recipients(PostId post);

	/**
	 * Forgets everything that is told of this project alone.
	 * @param project the project
	 * @param except recipients who may still read it
	 */
	void forget(ProjectId project, Collection<Follower> except);

	/**
	 * Forgets that a project has to be confirmed.
	 * @param project the project
	 */
	void forgetReviews(ProjectId project);

	/**
	 * Whoever was told anything of this project alone.
	 * @param project the project
	 * @return the recipients
	 */
	Set<Follower> recipients(ProjectId project);

	/**
	 * Forgets everything about a comment.
	 * @param comment the comment
	 */
	void forget(CommentId comment);

	/**
	 * What somebody does not want to be told.
	 * @param account who
	 * @return the types
	 */
	Set<NotificationType> unwanted(MemberId account);

	/**
	 * Notes what somebody does not want to be told.
	 * @param account who
	 * @param types the types, all others are told
	 */
	void unwanted(MemberId account, Set<NotificationType> types);

	/**
	 * Who of some people does not want to be told something.
	 * @param accounts the people
	 * @param type what
	 * @return those who do not
	 */
	Set<MemberId> notWanting(Collection<MemberId> accounts, NotificationType type);

}
