package de.asskomm.notification;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import de.asskomm.exchange.CommentId;
import de.asskomm.exchange.PostId;
import de.asskomm.organisation.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * All notifications and what people do not want to be told.
 */
public interface Notifications {

	/** Greatest number of notifications of one page. */
	int MAXIMUM_LIMIT = 100;

	/**
	 * Adds notifications of one event; whoever was told of it before is left out.
	 * @param event the event
	 * @param notifications the notifications
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
