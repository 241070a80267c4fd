package de.asskomm.notification;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import de.asskomm.exchange.Feed;
import de.asskomm.exchange.Post;
import de.asskomm.exchange.PostId;
import de.asskomm.notification.NotificationPage.Entry;
import de.asskomm.notification.Subject.OfPost;
import de.asskomm.notification.Subject.OfProjects;
import de.asskomm.organisation.Actor;
import de.asskomm.organisation.Reader;
import de.asskomm.project.PreventionProject;
import de.asskomm.project.ProjectId;
import de.asskomm.project.Projects;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Benachrichtigungen lesen: everybody their own, for the organisation that they act for.
 */
@Service
public class ReadNotifications {

	private final Notifications notifications;

	private final Feed feed;

	private final Projects projects;

	private final Clock clock;

	ReadNotifications(Notifications notifications, Feed feed, Projects projects, Clock clock) {
		this.notifications = notifications;
		this.feed = feed;
		this.projects = projects;
		this.clock = clock;
	}

	/**
	 * A page of somebody's notifications, newest first, as far as they may read what
	 * these are about.
	 * @param actor who
	 * @param after the last notification of the page before; {@code null} for the first
	 * @param limit greatest number, 1 to {@value Notifications#MAXIMUM_LIMIT}
	 * @return the page
	 */
	public NotificationPage page(Actor actor, @Nullable UUID after, int limit) {
		if (limit < 1 || limit > Notifications.MAXIMUM_LIMIT) {
			throw new IllegalArgumentException("A page has 1 to " + Notifications.MAXIMUM_LIMIT + " notifications");
		}
		List<Notification> found = this.notifications.newest(recipient(actor), after, limit + 1);
		boolean more = found.size() > limit;
		List<Notification> page = more ? found.subList(0, limit) : found;
		Map<PostId, Post> posts = posts(actor.reader(), page);
		Map<ProjectId, PreventionProject> projects = projects(actor.reader(), page);
		return new NotificationPage(page.stream().flatMap((one) -> entry(one, posts, projects).stream()).toList(),
				more ? page.getLast().id() : null);
	}

	private static Optional<Entry> entry(Notification one, Map<PostId, Post> posts,
			Map<ProjectId, PreventionProject> projects) {
		return switch (one.subject()) {
			case OfPost of -> Optional.ofNullable(posts.get(of.post())).map((post) -> new Entry(one, post, null));
			case OfProjects of when of.isGathered() -> Optional.of(new Entry(one, null, null));
			case OfProjects of ->
				Optional.ofNullable(projects.get(of.project())).map((project) -> new Entry(one, null, project));
		};
	}

	private Map<PostId, Post> posts(Reader reader, List<Notification> page) {
		Set<PostId> ids = page.stream()
			.map(Notification::subject)
			.filter(OfPost.class::isInstance)
			.map((subject) -> ((OfPost) subject).post())
			.collect(Collectors.toSet());
		return this.feed.visible(reader, ids).stream().collect(Collectors.toMap(Post::id, Function.identity()));
	}

	private Map<ProjectId, PreventionProject> projects(Reader reader, List<Notification> page) {
		Set<ProjectId> ids = page.stream()
			.map(Notification::subject)
			.filter(OfProjects.class::isInstance)
			.map((subject) -> ((OfProjects) subject).project())
			.collect(Collectors.toSet());
		return this.projects.visible(reader, ids)
			.stream()
			.collect(Collectors.toMap(PreventionProject::id, Function.identity()));
	}

	/**
	 * One of somebody's notifications.
	 * @param actor who
	 * @param id its identifier
	 * @return the notification, if they have it
	 */
	public Optional<Notification> find(Actor actor, UUID id) {
		return this.notifications.find(recipient(actor), id);
	}

	/**
	 * Number of notifications that somebody has not read.
	 * @param actor who
	 * @return how many
	 */
	public int unread(Actor actor) {
		return this.notifications.unread(recipient(actor));
	}

	/**
	 * Notes that notifications were read.
	 * @param actor who read them
	 * @param ids which; {@code null} for all
	 */
	@Transactional
	public void read(Actor actor, @Nullable Collection<UUID> ids) {
		this.notifications.read(recipient(actor), ids, this.clock.instant().truncatedTo(ChronoUnit.MICROS));
	}

	/**
	 * What somebody wants to be told.
	 * @param actor who
	 * @return the types
	 */
	public Set<NotificationType> wanted(Actor actor) {
		return EnumSet.complementOf(copy(this.notifications.unwanted(actor.member())));
	}

	/**
	 * Notes what somebody wants to be told from now on.
	 * @param actor who
	 * @param wanted the types
	 */
	@Transactional
	public void want(Actor actor, Set<NotificationType> wanted) {
		this.notifications.unwanted(actor.member(), EnumSet.complementOf(copy(wanted)));
	}

	private static EnumSet<NotificationType> copy(Set<NotificationType> types) {
		EnumSet<NotificationType> copy = EnumSet.noneOf(NotificationType.class);
		copy.addAll(types);
		return copy;
	}

	private static Follower recipient(Actor actor) {
		return new Follower(actor.member(), actor.organisation().id());
	}

}
