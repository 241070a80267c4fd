package de.asskomm.notification;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import de.asskomm.discussion.Comment;
import de.asskomm.discussion.Comments;
import de.asskomm.exchange.CommentId;
import de.asskomm.exchange.Post;
import de.asskomm.exchange.PostId;
import de.asskomm.exchange.Posts;
import de.asskomm.membership.Member;
import de.asskomm.membership.Members;
import de.asskomm.organisation.MemberId;
import de.asskomm.organisation.Organisation;
import de.asskomm.organisation.OrganisationId;
import de.asskomm.organisation.Organisations;
import de.asskomm.organisation.Reader;
import de.asskomm.organisation.Role;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
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

	private static final NoArgGenerator IDS = Generators.timeBasedEpochGenerator();

	private final Notifications notifications;

	private final Follows follows;

	private final Posts posts;

	private final Comments comments;

	private final Members members;

	private final Organisations organisations;

	private final ApplicationEventPublisher events;

	Notify(Notifications notifications, Follows follows, Posts posts, Comments comments, Members members,
			Organisations organisations, ApplicationEventPublisher events) {
		this.notifications = notifications;
		this.follows = follows;
		this.posts = posts;
		this.comments = comments;
		this.members = members;
		this.organisations = organisations;
		this.events = events;
	}

	/**
	 * A post was published.
	 * @param event identifier of the event
	 * @param id the post
	 * @param when when it happened
	 */
	public void published(UUID event, PostId id, Instant when) {
		published(id).ifPresent((post) -> {
			Recipients recipients = new Recipients(post, post.organisation());
			recipients.add(NotificationType.MENTION, actingFor(post.content().mentions()));
			recipients.add(NotificationType.FOLLOWED, this.follows.followers(subjects(post)));
			tell(event, recipients, null, when);
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
				this.notifications.forget(id, readers(post, told));
			}
			Recipients recipients = new Recipients(post, post.organisation());
			Set<Follower> named = new LinkedHashSet<>(actingFor(post.content().mentions()));
			named.removeAll(this.notifications.toldOfMention(id));
			recipients.add(NotificationType.MENTION, named);
			Optional<Comment> answer = Optional.ofNullable(post.acceptedAnswer()).flatMap(this.comments::find);
			answer.ifPresent((comment) -> recipients.add(NotificationType.ACCEPTED,
					notToldOfAcceptance(comment, actingFor(List.of(comment.organisation())))));
			tell(event, recipients, answer.map(Comment::id).orElse(null), when);
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
				Recipients recipients = new Recipients(post, comment.organisation());
				recipients.add(NotificationType.COMMENT, speakingFor(List.of(post.organisation())));
				if (comment.isReply()) {
					this.comments.find(comment.root())
						.ifPresent((root) -> recipients.add(NotificationType.REPLY,
								speakingFor(List.of(root.organisation()))));
				}
				recipients.add(NotificationType.FOLLOWED,
						this.follows.followers(List.of(new Follow(FollowKind.POST, post.id().toString()))));
				tell(event, recipients, id, when);
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

	private Set<Follower> actingFor(Collection<OrganisationId> wanted) {
		return followers(this.members.acting(wanted));
	}

	private Set<Follower> speakingFor(Collection<OrganisationId> wanted) {
		return followers(
				this.members.acting(wanted).stream().filter((member) -> member.role() != Role.MEMBER).toList());
	}

	private static Set<Follower> followers(Collection<Member> members) {
		Set<Follower> followers = new LinkedHashSet<>();
		for (Member member : members) {
			MemberId account = member.account();
			if (account != null) {
				followers.add(new Follower(account, member.organisation()));
			}
		}
		return followers;
	}

	private void tell(UUID event, Recipients recipients, @Nullable CommentId comment, Instant when) {
		Map<Follower, NotificationType> chosen = recipients.chosen();
		Set<Follower> readers = readers(recipients.post(), chosen.keySet());
		List<Notification> wanted = new ArrayList<>();
		for (NotificationType type : NotificationType.values()) {
			List<Follower> of = readers.stream().filter((reader) -> chosen.get(reader) == type).toList();
			Set<MemberId> unwilling = of.isEmpty() ? Set.of()
					: this.notifications.notWanting(of.stream().map(Follower::account).toList(), type);
			of.stream()
				.filter((reader) -> !unwilling.contains(reader.account()))
				.map((reader) -> new Notification(IDS.generate(), reader, type, recipients.post().id(), comment,
						recipients.by(), when, null))
				.forEach(wanted::add);
		}
		Map<NotificationType, Set<MemberId>> sent = this.notifications.add(event, wanted)
			.stream()
			.collect(Collectors.groupingBy(Notification::type,
					Collectors.mapping((one) -> one.recipient().account(), Collectors.toSet())));
		sent.forEach((type, accounts) -> this.events.publishEvent(
				new NotificationsSent(IDS.generate(), type, recipients.post().id(), recipients.by(), accounts, when)));
	}

	/** Who of some people may read a post. */
	private Set<Follower> readers(Post post, Collection<Follower> candidates) {
		if (candidates.isEmpty()) {
			return Set.of();
		}
		Set<Follower> asked = Set.copyOf(candidates);
		Map<OrganisationId, Organisation> known = this.organisations
			.findAll(asked.stream().map(Follower::organisation).collect(Collectors.toSet()));
		Set<Follower> readers = new LinkedHashSet<>();
		for (Member member : this.members.actingAs(asked.stream().map(Follower::account).collect(Collectors.toSet()))) {
			MemberId account = member.account();
			Organisation organisation = known.get(member.organisation());
			if (account == null || organisation == null) {
				continue;
			}
			Follower candidate = new Follower(account, member.organisation());
			if (asked.contains(candidate)
					&& post.isReadableBy(Reader.of(organisation, EnumSet.of(Role.MEMBER, member.role())))) {
				readers.add(candidate);
			}
		}
		return readers;
	}

	/** Whom something concerns, each for the first reason. */
	private static final class Recipients {

		private final Post post;

		private final OrganisationId by;

		private final Map<Follower, NotificationType> chosen = new LinkedHashMap<>();

		Recipients(Post post, OrganisationId by) {
			this.post = post;
			this.by = by;
		}

		void add(NotificationType type, Collection<Follower> followers) {
			followers.stream()
				.filter((follower) -> !follower.organisation().equals(this.by))
				.forEach((follower) -> this.chosen.putIfAbsent(follower, type));
		}

		Post post() {
			return this.post;
		}

		OrganisationId by() {
			return this.by;
		}

		Map<Follower, NotificationType> chosen() {
			return this.chosen;
		}

	}

}
