package de.asskomm.messaging.live;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import de.asskomm.exchange.Concealment;
import de.asskomm.exchange.Post;
import de.asskomm.exchange.PostId;
import de.asskomm.exchange.Posts;
import de.asskomm.messaging.CaseMessage;
import de.asskomm.messaging.CommentMessage;
import de.asskomm.messaging.ConversationMessage;
import de.asskomm.messaging.EventType;
import de.asskomm.messaging.LoggedEvent;
import de.asskomm.messaging.NotificationMessage;
import de.asskomm.messaging.PostGoneMessage;
import de.asskomm.messaging.PostMessage;
import de.asskomm.messaging.ProjectGoneMessage;
import de.asskomm.messaging.ProjectMessage;
import de.asskomm.messaging.ReactionsMessage;
import de.asskomm.messaging.Wire;
import de.asskomm.messaging.live.Frame.CaseFrame;
import de.asskomm.messaging.live.Frame.CommentFrame;
import de.asskomm.messaging.live.Frame.ConversationFrame;
import de.asskomm.messaging.live.Frame.NotificationFrame;
import de.asskomm.messaging.live.Frame.OrganisationFrame;
import de.asskomm.messaging.live.Frame.PostFrame;
import de.asskomm.messaging.live.Frame.PostGoneFrame;
import de.asskomm.messaging.live.Frame.PostHiddenFrame;
import de.asskomm.messaging.live.Frame.ReactionsFrame;
import de.asskomm.moderation.CaseId;
import de.asskomm.moderation.ModerationCases;
import de.asskomm.organisation.Audience;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/**
 * Makes messages to browsers out of events. What events do not carry, such as names and
 * the reason why a post was hidden, is looked up for those who may see it.
 */
final class LiveFrames {

	private static final Logger logger = LoggerFactory.getLogger(LiveFrames.class);

	private final OrganisationNames organisations;

	private final Posts posts;

	private final ModerationCases cases;

	LiveFrames(OrganisationNames organisations, Posts posts, ModerationCases cases) {
		this.organisations = organisations;
		this.posts = posts;
		this.cases = cases;
	}

	/**
	 * Prepares events for being told. Events of types that only a newer version knows are
	 * left out.
	 * @param events the events
	 * @param compareWithNow whether time has passed since the events, so that a post may
	 * have disappeared meanwhile; its title must not be told then
	 * @return the events
	 */
	List<LiveEvent> prepare(List<LoggedEvent> events, boolean compareWithNow) {
		List<LiveEvent> prepared = events.stream().flatMap((event) -> read(event).stream()).toList();
		return compareWithNow ? comparedWithNow(prepared) : prepared;
	}

	private static Optional<LiveEvent> read(LoggedEvent event) {
		try {
			return event.knownType()
				.map((type) -> new LiveEvent(event, type, Wire.payload(type, event.payload()), null));
		}
		catch (JacksonException ex) {
			logger.error("Event {} cannot be read and is not shown: {}", event.eventId(), ex.getOriginalMessage());
			return Optional.empty();
		}
	}

	private List<LiveEvent> comparedWithNow(List<LiveEvent> events) {
		List<PostId> ids = events.stream().flatMap((event) -> event.post().stream()).distinct().toList();
		Map<UUID, Set<Audience>> readable = new HashMap<>();
		for (Post post : this.posts.findAll(ids)) {
			if (post.isPublished()) {
				readable.put(post.id().value(), post.audiences());
			}
		}
		return events.stream()
			.map((event) -> event.readableNow(
					event.post().map((post) -> readable.getOrDefault(post.value(), Set.of())).orElse(Set.of())))
			.toList();
	}

	/**
	 * Writes what is told of an event.
	 * @param event the event
	 * @param telling what to tell
	 * @return what to tell, empty if there is nothing to tell any more
	 */
	Optional<Told> write(LiveEvent event, Telling telling) {
		return frame(event, telling).map((frame) -> Told.of(event, telling, LiveContent.of(event.sequence(), frame)));
	}

	private Optional<? extends Frame> frame(LiveEvent event, Telling telling) {
		LoggedEvent logged = event.logged();
		return switch (telling) {
			case POST -> Optional.of(post(event, (PostMessage) event.payload()));
			case POST_GONE -> Optional.of(new PostGoneFrame(logged.sequence(), EventType.POST_WITHDRAWN.name(),
					logged.aggregateId(), logged.version(), logged.occurredAt()));
			case POST_HIDDEN -> hidden(event, (PostGoneMessage) event.payload());
			case COMMENT -> Optional.of(comment(event, (CommentMessage) event.payload()));
			case REACTIONS -> Optional.of(reactions(event, (ReactionsMessage) event.payload()));
			case NOTIFICATION -> Optional.of(notification(event, (NotificationMessage) event.payload()));
			case CONVERSATION -> Optional.of(conversation(event, (ConversationMessage) event.payload()));
			case CASE -> moderationCase(event, (CaseMessage) event.payload());
		};
	}

	private PostFrame post(LiveEvent event, PostMessage post) {
		return new PostFrame(event.sequence(), event.type().name(), post.id(), post.version(), post.kind(),
				post.title(), organisation(post.organisationId()), post.fieldsOfAction(), post.district(),
				event.logged().occurredAt());
	}

	private CommentFrame comment(LiveEvent event, CommentMessage comment) {
		return new CommentFrame(event.sequence(), event.type().name(), comment.id(), comment.version(),
				comment.postId(), organisation(comment.organisationId()).withoutType(), comment.comments(),
				event.logged().occurredAt());
	}

	private static ReactionsFrame reactions(LiveEvent event, ReactionsMessage reactions) {
		return new ReactionsFrame(event.sequence(), event.type().name(), reactions.postId(), reactions.version(),
				reactions.helpful(), reactions.adopting(), event.logged().occurredAt());
	}

	private static NotificationFrame notification(LiveEvent event, NotificationMessage notification) {
		return new NotificationFrame(event.sequence(), notification.type(), notification.id(), notification.postId(),
				notification.projectId(), event.logged().occurredAt());
	}

	private Optional<PostHiddenFrame> hidden(LiveEvent event, PostGoneMessage gone) {
		return this.posts.find(new PostId(gone.id())).flatMap((post) -> {
			Concealment why = post.concealment();
			return (why == null) ? Optional.empty() : Optional.of(new PostHiddenFrame(event.sequence(), "POST_HIDDEN",
					gone.id(), post.content().title(), why.reason(), why.rule(), event.logged().occurredAt()));
		});
	}

	private ConversationFrame conversation(LiveEvent event, ConversationMessage message) {
		return new ConversationFrame(event.sequence(), event.type().name(), message.id(), message.messageId(),
				message.subject(), organisation(message.organisationId()).withoutType(), message.number(),
				event.logged().occurredAt());
	}

	private Optional<CaseFrame> moderationCase(LiveEvent event, CaseMessage message) {
		return this.cases.find(new CaseId(message.id()))
			.map((current) -> new CaseFrame(event.sequence(), event.type().name(), message.id(), message.version(),
					message.state(), message.reason(), current.postTitle(),
					(current.claimedBy() != null) ? current.claimedBy().displayName() : null,
					event.logged().occurredAt()));
	}

	private OrganisationFrame organisation(UUID id) {
		return OrganisationFrame.of(id, this.organisations.find(id));
	}

}
