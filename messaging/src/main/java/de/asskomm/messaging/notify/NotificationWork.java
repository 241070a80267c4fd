package de.asskomm.messaging.notify;

import java.util.List;
import java.util.Optional;

import de.asskomm.exchange.CommentId;
import de.asskomm.exchange.PostId;
import de.asskomm.messaging.EventLog;
import de.asskomm.messaging.EventPayload;
import de.asskomm.messaging.EventType;
import de.asskomm.messaging.LoggedEvent;
import de.asskomm.messaging.PracticeMessage;
import de.asskomm.messaging.ProjectMessage;
import de.asskomm.messaging.ProjectReviewMessage;
import de.asskomm.messaging.Wire;
import de.asskomm.notification.Notify;
import de.asskomm.notification.NotifyOfProjects;
import de.asskomm.organisation.OrganisationId;
import de.asskomm.practice.ReviewState;
import de.asskomm.project.ProjectId;

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

	private final NotifyOfProjects notifyOfProjects;

	NotificationWork(JdbcClient jdbc, EventLog log, Notify notify, NotifyOfProjects notifyOfProjects) {
		this.jdbc = jdbc;
		this.log = log;
		this.notify = notify;
		this.notifyOfProjects = notifyOfProjects;
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
		ProjectId project = new ProjectId(event.aggregateId());
		switch (type) {
			case POST_PUBLISHED -> this.notify.published(event.eventId(), post, event.occurredAt());
			case POST_CHANGED -> this.notify.changed(event.eventId(), post, event.occurredAt());
			case POST_WITHDRAWN -> this.notify.gone(post);
			case COMMENT_ADDED -> this.notify.commented(event.eventId(), comment, event.occurredAt());
			case COMMENT_WITHDRAWN -> this.notify.commentGone(comment);
			case PROJECT_PUBLISHED -> this.notifyOfProjects.published(event.eventId(), project, event.occurredAt());
			case PROJECT_CHANGED -> this.notifyOfProjects.changed(event.eventId(), project,
					((ProjectMessage) payload(event, type)).news() != null, event.occurredAt());
			case PROJECT_WITHDRAWN -> this.notifyOfProjects.gone(project);
			case PROJECT_REVIEW_DUE -> this.notifyOfProjects.reviewDue(event.eventId(),
					new ProjectId(((ProjectReviewMessage) payload(event, type)).projectId()), event.occurredAt());
			case PRACTICE_NOMINATED -> nominated(event, (PracticeMessage) payload(event, type));
			case PRACTICE_JUDGED -> judged(event, (PracticeMessage) payload(event, type));
			case COMMENT_CHANGED, REACTIONS_CHANGED, NOTIFIED, CONVERSATION_STARTED, MESSAGE_SENT, CONVERSATION_READ,
					CASE_OPENED, CASE_CHANGED, CASE_DECIDED, ORGANISATION_CHANGED -> {
				// nobody is notified of these here
			}
		}
	}

	private void nominated(LoggedEvent event, PracticeMessage review) {
		this.notifyOfProjects.nominated(event.eventId(), new ProjectId(review.projectId()),
				new OrganisationId(event.organisationId()), event.occurredAt());
	}

	private void judged(LoggedEvent event, PracticeMessage review) {
		if (review.state().equals(ReviewState.RATED.name())) {
			this.notifyOfProjects.rated(event.eventId(), new ProjectId(review.projectId()),
					new OrganisationId(event.organisationId()), event.occurredAt());
		}
	}

	private static EventPayload payload(LoggedEvent event, EventType type) {
		return Wire.payload(type, event.payload());
	}

}
