package de.asskomm.notification;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import de.asskomm.discussion.Comment;
import de.asskomm.discussion.Comments;
import de.asskomm.exchange.CommentId;
import de.asskomm.exchange.Post;
import de.asskomm.exchange.PostId;
import de.asskomm.exchange.Posts;
import de.asskomm.notification.Subject.OfPost;
import de.asskomm.organisation.OrganisationId;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Benachrichtigen: finds out whom something concerns, and tells those who may read it and
 * want to be told. Nobody is told what their own organisation did.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Notify {

	private final Notifications notifications;

	private final Follows follows;

	private final Posts posts;

	private final Comments comments;

	private final Tell tell;

	Notify(Notifications notifications, Follows follows, Posts posts, Comments comments, Tell tell) {
		this.notifications = notifications;
		this.follows = follows;
		this.posts = posts;
		this.comments = comments;
		this.tell = tell;
	}

	/**
	 * A post was published.
	 * @param event identifier of the event
	 * @param id the post
	 * @param when when it happened
	 */
	public void published(UUID event, PostId id, Instant when) {
		published(id).ifPresent((post) -> {
			Recipients recipients = new Recipients(post.organisation());
			recipients.add(NotificationType.MENTION, this.tell.actingFor(post.content().mentions()));
			recipients.add(NotificationType.FOLLOWED, this.follows.followers(subjects(post)));
			tell(event, recipients, post, null, post.organisation(), when);
		});
	}

	/**
	 * A post was changed: it may name further organisations, have an answer, or be
	 * readable by fewer.
	 * @param event identifier of the event
	 * @param id the post
	 * @param when when it happened
	 */
	public void changed(UUID event, PostId id, Instant when) {
		published(id).ifPresent((post) -> {
			Set<Follower> told = this.notifications.recipients(id);
			if (!told.isEmpty()) {
				this.notifications.forget(id, this.tell.readers(post::isReadableBy, told));
			}
			Recipients recipients = new Recipients(post.organisation());
			Set<Follower> named = new LinkedHashSet<>(this.tell.actingFor(post.content().mentions()));
			named.removeAll(this.notifications.toldOfMention(id));
			recipients.add(NotificationType.MENTION, named);
			Optional<Comment> answer = Optional.ofNullable(post.acceptedAnswer()).flatMap(this.comments::find);
			answer.ifPresent((comment) -> recipients.add(NotificationType.ACCEPTED,
					notToldOfAcceptance(comment, this.tell.actingFor(List.of(comment.organisation())))));
			tell(event, recipients, post, answer.map(Comment::id).orElse(null), post.organisation(), when);
		});
	}

	private Set<Follower> notToldOfAcceptance(Comment comment, Set<Follower> candidates) {
		Set<Follower> left = new LinkedHashSet<>(candidates);
		left.removeAll(this.notifications.toldOfAcceptance(comment.id()));
		return left;
	}

	/**
	 * A post is gone: nobody is told anything about it any more.
	 * @param id the post
	 */
	public void gone(PostId id) {
		this.notifications.forget(id, List.of());
	}

	/**
	 * Somebody commented.
	 * @param event identifier of the event
	 * @param id the comment
	 * @param when when it happened
	 */
	public void commented(UUID event, CommentId id, Instant when) {
		this.comments.find(id).filter(Comment::isPublished).ifPresent((comment) -> {
			published(comment.post()).ifPresent((post) -> {
				Recipients recipients = new Recipients(comment.organisation());
				recipients.add(NotificationType.COMMENT, this.tell.speakingFor(List.of(post.organisation())));
				if (comment.isReply()) {
					this.comments.find(comment.root())
						.ifPresent((root) -> recipients.add(NotificationType.REPLY,
								this.tell.speakingFor(List.of(root.organisation()))));
				}
				recipients.add(NotificationType.FOLLOWED,
						this.follows.followers(List.of(new Follow(FollowKind.POST, post.id().toString()))));
				tell(event, recipients, post, id, comment.organisation(), when);
			});
		});
	}

	/**
	 * A comment is gone.
	 * @param id the comment
	 */
	public void commentGone(CommentId id) {
		this.notifications.forget(id);
	}

	private Optional<Post> published(PostId id) {
		return this.posts.find(id).filter(Post::isPublished);
	}

	private static List<Follow> subjects(Post post) {
		List<Follow> subjects = new ArrayList<>();
		post.content().fieldsOfAction().forEach((field) -> subjects.add(new Follow(FollowKind.FIELD_OF_ACTION, field)));
		subjects.add(new Follow(FollowKind.ORGANISATION, post.organisation().toString()));
		if (post.district() != null) {
			subjects.add(new Follow(FollowKind.DISTRICT, post.district().value()));
		}
		if (post.content().projectId() != null) {
			subjects.add(new Follow(FollowKind.PROJECT, post.content().projectId().toString()));
		}
		return subjects;
	}

	private void tell(UUID event, Recipients recipients, Post post, @Nullable CommentId comment, OrganisationId by,
			Instant when) {
		this.tell.tell(event, recipients, new OfPost(post.id(), comment), post::isReadableBy, by, when);
	}

}
