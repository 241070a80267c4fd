package de.asskomm.notification;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

import de.asskomm.organisation.Actor;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Benachrichtigungen lesen: everybody their own, for the organisation that they act for.
 */
@Service
public class ReadNotifications {

	private final Notifications notifications;

	private final Clock clock;

	ReadNotifications(Notifications notifications, Clock clock) {
		this.notifications = notifications;
		this.clock = clock;
	}

	/**
	 * A page of somebody's notifications, newest first.
	 * @param actor who
	 * @param after the last notification of the page before; {@code null} for the first
	 * @param limit greatest number, 1 to {@value Notifications#MAXIMUM_LIMIT}
	 * @return the page
	 */
	public NotificationPage page(Actor actor, @Nullable UUID after, int limit) {
		return this.notifications.page(recipient(actor), after, limit);
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
