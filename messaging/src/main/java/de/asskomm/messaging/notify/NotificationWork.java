package de.asskomm.messaging.notify;

import java.util.List;
import java.util.Optional;

import de.asskomm.exchange.CommentId;
import de.asskomm.exchange.PostId;
import de.asskomm.messaging.EventLog;
import de.asskomm.messaging.EventType;
import de.asskomm.messaging.LoggedEvent;
import de.asskomm.notification.Notify;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes notifications out of the next events, in the transaction that also notes how far
 * that is: each event counts once, whatever stops in between.
 */
@Component
class NotificationWork {

	private final JdbcClient jdbc;

	private final EventLog log;

	private final Notify notify;

	NotificationWork(JdbcClient jdbc, EventLog log, Notify notify) {
		this.jdbc = jdbc;
		this.log = log;
		this.notify = notify;
	}

	/**
	 * Works through the next events, unless another instance is at it.
	 * @param limit greatest number of events
	 * @return how many there were
	 */
	@Transactional
	public int next(int limit) {
		List<LoggedEvent> events = taken(limit);
		events.forEach(this::tell);
		note(events);
		return events.size();
	}

	/**
	 * Leaves the next event out, because nothing can be made of it.
	 * @return the event, if there is one
	 */
	@Transactional
	public Optional<LoggedEvent> skip() {
		List<LoggedEvent> events = taken(1);
		note(events);
		return events.stream().findFirst();
	}

	private List<LoggedEvent> taken(int limit) {
		return this.jdbc.sql("SELECT through FROM notification_position FOR UPDATE SKIP LOCKED")
			.query(Long.class)
			.optional()
			.map((through) -> this.log.after(through, limit))
			.orElse(List.of());
	}

	private void note(List<LoggedEvent> events) {
		if (!events.isEmpty()) {
			this.jdbc.sql("UPDATE notification_position SET through = ?").param(events.getLast().sequence()).update();
		}
	}

	private void tell(LoggedEvent event) {
		EventType type = event.knownType().orElse(null);
		if (type == null) {
			return;
		}
		PostId post = new PostId(event.aggregateId());
		CommentId comment = new CommentId(event.aggregateId());
		switch (type) {
			case POST_PUBLISHED -> this.notify.published(event.eventId(), post, event.occurredAt());
			case POST_CHANGED -> this.notify.changed(event.eventId(), post, event.occurredAt());
			case POST_WITHDRAWN -> this.notify.gone(post);
			case COMMENT_ADDED -> this.notify.commented(event.eventId(), comment, event.occurredAt());
			case COMMENT_WITHDRAWN -> this.notify.commentGone(comment);
			case COMMENT_CHANGED, REACTIONS_CHANGED, NOTIFIED, PROJECT_PUBLISHED, PROJECT_CHANGED, PROJECT_WITHDRAWN,
					CONVERSATION_STARTED, MESSAGE_SENT, CONVERSATION_READ, CASE_OPENED, CASE_CHANGED, CASE_DECIDED -> {
				// nobody is notified of these here
			}
		}
	}

}
