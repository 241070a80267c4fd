package de.asskomm.messaging;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import de.asskomm.conversation.Conversation;
import de.asskomm.conversation.ConversationEvent.ConversationRead;
import de.asskomm.conversation.ConversationEvent.ConversationStarted;
import de.asskomm.conversation.ConversationEvent.MessageSent;
import de.asskomm.conversation.ConversationEvent;
import de.asskomm.discussion.Comment;
import de.asskomm.discussion.DiscussionEvent.CommentAdded;
import de.asskomm.discussion.DiscussionEvent.CommentChanged;
import de.asskomm.discussion.DiscussionEvent.CommentWithdrawn;
import de.asskomm.discussion.DiscussionEvent.ReactionsChanged;
import de.asskomm.discussion.DiscussionEvent;
import de.asskomm.exchange.Post;
import de.asskomm.exchange.PostEvent.PostChanged;
import de.asskomm.exchange.PostEvent.PostHidden;
import de.asskomm.exchange.PostEvent.PostPublished;
import de.asskomm.exchange.PostEvent.PostWithdrawn;
import de.asskomm.exchange.PostEvent;
import de.asskomm.moderation.ModerationCase;
import de.asskomm.moderation.ModerationEvent.CaseChanged;
import de.asskomm.moderation.ModerationEvent.CaseDecided;
import de.asskomm.moderation.ModerationEvent.CaseOpened;
import de.asskomm.moderation.ModerationEvent;
import de.asskomm.notification.NotificationsSent;
import de.asskomm.notification.Subject.OfPost;
import de.asskomm.notification.Subject.OfProjects;
import de.asskomm.organisation.MemberId;
import de.asskomm.organisation.OrganisationChanged;
import de.asskomm.practice.PracticeEvent;
import de.asskomm.practice.PracticeEvent.PracticeJudged;
import de.asskomm.practice.PracticeEvent.PracticeNominated;
import de.asskomm.project.PreventionProject;
import de.asskomm.project.ProjectEvent.ProjectChanged;
import de.asskomm.project.ProjectEvent.ProjectPublished;
import de.asskomm.project.ProjectEvent.ProjectWithdrawn;
import de.asskomm.project.ProjectEvent;
import de.asskomm.project.ProjectReviewDue;
import de.asskomm.work.Doorbell;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Writes what the domain tells into the event log, inside the transaction that makes it
 * true: both become durable together or not at all. The versions of one aggregate are
 * written under its lock, hence in their order.
 */
@Component
class Outbox {

	private static final NoArgGenerator REMINDERS = Generators.timeBasedEpochGenerator();

	private final EventLog log;

	private final Doorbell doorbell;

	Outbox(EventLog log, Doorbell doorbell) {
		this.log = log;
		this.doorbell = doorbell;
	}

	@EventListener
	void on(PostEvent event) {
		Post post = event.post();
		switch (event) {
			case PostPublished _ -> append(EventType.POST_PUBLISHED, event, PostMessage.of(post, Set.of()));
			case PostChanged changed ->
				append(EventType.POST_CHANGED, event, PostMessage.of(post, changed.before().audiences()));
			case PostWithdrawn _, PostHidden _ -> append(EventType.POST_WITHDRAWN, event, PostGoneMessage.of(post));
		}
	}

	private void append(EventType type, PostEvent event, EventPayload payload) {
		Post post = event.post();
		append(type, post.id().value(), post.version(), event.occurredAt(), post.organisation().value(), payload);
	}

	@EventListener
	void on(DiscussionEvent event) {
		switch (event) {
			case CommentAdded added -> append(EventType.COMMENT_ADDED, added, added.comment());
			case CommentChanged changed -> append(EventType.COMMENT_CHANGED, changed, changed.comment());
			case CommentWithdrawn withdrawn -> append(EventType.COMMENT_WITHDRAWN, withdrawn, withdrawn.comment());
			case ReactionsChanged changed -> {
				ReactionsMessage message = ReactionsMessage.of(changed);
				append(EventType.REACTIONS_CHANGED, message.id(), message.version(), changed.occurredAt(),
						changed.post().organisation().value(), message);
			}
		}
	}

	private void append(EventType type, DiscussionEvent event, Comment comment) {
		append(type, comment.id().value(), comment.version(), comment.updatedAt(), comment.organisation().value(),
				CommentMessage.of(event, comment));
	}

	@EventListener
	void on(NotificationsSent event) {
		NotificationMessage message = new NotificationMessage(event.id(), event.type().name(),
				(event.subject() instanceof OfPost of) ? of.post().value() : null,
				(event.subject() instanceof OfProjects of) ? of.project().value() : null,
				event.recipients().stream().map(MemberId::value).sorted().toList());
		append(EventType.NOTIFIED, event.id(), 1, event.occurredAt(), event.organisation().value(), message);
	}

	@EventListener
	void on(ProjectEvent event) {
		PreventionProject project = event.project();
		switch (event) {
			case ProjectPublished _ -> append(EventType.PROJECT_PUBLISHED, project, ProjectMessage.of(project));
			case ProjectChanged changed -> append(EventType.PROJECT_CHANGED, project, ProjectMessage.of(changed));
			case ProjectWithdrawn _ -> append(EventType.PROJECT_WITHDRAWN, project, ProjectGoneMessage.of(project));
		}
	}

	private void append(EventType type, PreventionProject project, EventPayload payload) {
		append(type, project.id().value(), project.version(), project.updatedAt(), project.organisation().value(),
				payload);
	}

	@EventListener
	void on(ProjectReviewDue event) {
		ProjectReviewMessage message = new ProjectReviewMessage(REMINDERS.generate(), event.project().value(),
				event.stage().name());
		append(EventType.PROJECT_REVIEW_DUE, message.id(), 1, event.occurredAt(), event.organisation().value(),
				message);
	}

	@EventListener
	void on(PracticeEvent event) {
		EventType type = switch (event) {
			case PracticeNominated _ -> EventType.PRACTICE_NOMINATED;
			case PracticeJudged _ -> EventType.PRACTICE_JUDGED;
		};
		PracticeMessage message = PracticeMessage.of(event.review());
		append(type, message.id(), message.version(), event.occurredAt(), event.organisation().value(), message);
	}

	@EventListener
	void on(OrganisationChanged event) {
		UUID id = event.organisation().id().value();
		append(EventType.ORGANISATION_CHANGED, id, event.version(), event.occurredAt(), id,
				OrganisationMessage.of(event));
	}

	@EventListener
	void on(ConversationEvent event) {
		Conversation conversation = event.conversation();
		ConversationMessage message = ConversationMessage.of(event);
		EventType type = switch (event) {
			case ConversationStarted _ -> EventType.CONVERSATION_STARTED;
			case MessageSent _ -> EventType.MESSAGE_SENT;
			case ConversationRead _ -> EventType.CONVERSATION_READ;
		};
		append(type, conversation.id().value(), conversation.version(), event.occurredAt(), message.organisationId(),
				message);
	}

	@EventListener
	void on(ModerationEvent event) {
		ModerationCase moderationCase = event.moderationCase();
		EventType type = switch (event) {
			case CaseOpened _ -> EventType.CASE_OPENED;
			case CaseChanged _ -> EventType.CASE_CHANGED;
			case CaseDecided _ -> EventType.CASE_DECIDED;
		};
		append(type, moderationCase.id().value(), moderationCase.version(), moderationCase.updatedAt(),
				moderationCase.organisation().value(), CaseMessage.of(moderationCase));
	}

	private void append(EventType type, UUID aggregateId, long version, Instant occurredAt, UUID organisationId,
			EventPayload payload) {
		if (!TransactionSynchronizationManager.isActualTransactionActive()
				|| !TransactionSynchronizationManager.isSynchronizationActive()) {
			throw new IllegalStateException(type + " was published outside a transaction: it could be lost, or tell of"
					+ " something that never happened");
		}
		this.log.append(type, aggregateId, version, occurredAt, organisationId, payload);
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

			@Override
			public void afterCommit() {
				Outbox.this.doorbell.ring();
			}

		});
	}

}
