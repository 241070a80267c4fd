package de.asskomm.messaging.live;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;

import de.asskomm.exchange.PostStatus;
import de.asskomm.messaging.CaseMessage;
import de.asskomm.messaging.CommentMessage;
import de.asskomm.messaging.ConversationMessage;
import de.asskomm.messaging.NotificationMessage;
import de.asskomm.messaging.OrganisationMessage;
import de.asskomm.messaging.PostGoneMessage;
import de.asskomm.messaging.PostMessage;
import de.asskomm.messaging.PracticeMessage;
import de.asskomm.messaging.ProjectGoneMessage;
import de.asskomm.messaging.ProjectMessage;
import de.asskomm.messaging.ProjectReviewMessage;
import de.asskomm.messaging.ReactionsMessage;
import de.asskomm.messaging.Topic;
import de.asskomm.organisation.Actor;
import de.asskomm.organisation.OrganisationId;
import de.asskomm.organisation.Reader;
import de.asskomm.organisation.Role;

/**
 * What a browser can subscribe to. Live events and replayed ones pass the same rules.
 */
enum LiveDestination {

	/** Posts that the whole network may read. */
	FEED("/topic/feed", Set.of(Topic.FEED)) {

		@Override
		Optional<Telling> tell(LiveEvent event, LiveReader to) {
			return switch (event.payload()) {
				case PostMessage post when LiveEvent.isForAll(post.audiences()) ->
					told(event, to.reader(), Telling.POST);
				case PostMessage post when LiveEvent.isForAll(post.withdrawnFrom()) ->
					LiveEvent.isSeenBy(to.reader(), post.audiences()) ? Optional.empty()
							: Optional.of(Telling.POST_GONE);
				case PostGoneMessage post when LiveEvent.isForAll(post.audiences()) -> Optional.of(Telling.POST_GONE);
				case CommentMessage comment when LiveEvent.isForAll(comment.audiences()) ->
					told(event, to.reader(), Telling.COMMENT);
				case ReactionsMessage reactions when LiveEvent.isForAll(reactions.audiences()) ->
					told(event, to.reader(), Telling.REACTIONS);
				case PostMessage _, PostGoneMessage _, CommentMessage _, ReactionsMessage _, NotificationMessage _,
						ProjectMessage _, ProjectGoneMessage _, ProjectReviewMessage _, PracticeMessage _,
						ConversationMessage _, CaseMessage _, OrganisationMessage _ ->
					Optional.empty();
			};
		}

	},

	/** Posts for narrower audiences that the reader belongs to. */
	OWN_FEED("/user/queue/feed", Set.of(Topic.FEED)) {

		@Override
		Optional<Telling> tell(LiveEvent event, LiveReader to) {
			return switch (event.payload()) {
				case PostMessage post when LiveEvent.isForAll(post.audiences()) -> Optional.empty();
				case PostMessage post when LiveEvent.isSeenBy(to.reader(), post.audiences()) ->
					told(event, to.reader(), Telling.POST);
				case PostMessage post when !LiveEvent.isForAll(post.withdrawnFrom())
						&& LiveEvent.isSeenBy(to.reader(), post.withdrawnFrom()) ->
					Optional.of(Telling.POST_GONE);
				case PostGoneMessage post when !LiveEvent.isForAll(post.audiences())
						&& LiveEvent.isSeenBy(to.reader(), post.audiences()) ->
					Optional.of(Telling.POST_GONE);
				case CommentMessage comment when isNarrow(comment.audiences(), to.reader()) ->
					told(event, to.reader(), Telling.COMMENT);
				case ReactionsMessage reactions when isNarrow(reactions.audiences(), to.reader()) ->
					told(event, to.reader(), Telling.REACTIONS);
				case PostMessage _, PostGoneMessage _, CommentMessage _, ReactionsMessage _, NotificationMessage _,
						ProjectMessage _, ProjectGoneMessage _, ProjectReviewMessage _, PracticeMessage _,
						ConversationMessage _, CaseMessage _, OrganisationMessage _ ->
					Optional.empty();
			};
		}

	},

	/** What happens in the conversations of the reader's organisation. */
	CONVERSATIONS("/user/queue/conversations", Set.of(Topic.CONVERSATIONS)) {

		@Override
		Optional<Telling> tell(LiveEvent event, LiveReader to) {
			Actor actor = to.actor();
			return (event.payload() instanceof ConversationMessage conversation && actor.speaksForOrganisation()
					&& conversation.organisations().contains(actor.organisation().id().value()))
							? Optional.of(Telling.CONVERSATION) : Optional.empty();
		}

	},

	/** What the reader's organisation has to know. */
	NOTIFICATIONS("/user/queue/notifications", Set.of(Topic.FEED, Topic.NOTIFICATIONS)) {

		@Override
		Optional<Telling> tell(LiveEvent event, LiveReader to) {
			if (event.payload() instanceof NotificationMessage notification) {
				return notification.recipients().contains(to.actor().member().value())
						? Optional.of(Telling.NOTIFICATION) : Optional.empty();
			}
			return (event.payload() instanceof PostGoneMessage post && post.status().equals(PostStatus.HIDDEN.name())
					&& to.actor().organisation().id().equals(new OrganisationId(post.organisationId())))
							? Optional.of(Telling.POST_HIDDEN) : Optional.empty();
		}

	},

	/** The moderators' queue. */
	MODERATION("/topic/moderation", Set.of(Topic.MODERATION)) {

		@Override
		boolean isOpenTo(Actor actor) {
			return actor.has(Role.MODERATOR);
		}

		@Override
		Optional<Telling> tell(LiveEvent event, LiveReader to) {
			return (event.payload() instanceof CaseMessage && isOpenTo(to.actor())) ? Optional.of(Telling.CASE)
					: Optional.empty();
		}

	};

	private final String path;

	private final Set<Topic> topics;

	LiveDestination(String path, Set<Topic> topics) {
		this.path = path;
		this.topics = topics;
	}

	static Optional<LiveDestination> at(String path) {
		for (LiveDestination candidate : values()) {
			if (candidate.path.equals(path)) {
				return Optional.of(candidate);
			}
		}
		return Optional.empty();
	}

	String path() {
		return this.path;
	}

	/**
	 * The topics that feed this destination.
	 * @return the topics
	 */
	Set<Topic> topics() {
		return this.topics;
	}

	/**
	 * Whether somebody may subscribe.
	 * @param actor who asks
	 * @return {@code true} if they may; what they get is decided for each event
	 */
	boolean isOpenTo(Actor actor) {
		return true;
	}

	/**
	 * What a reader is told here of an event.
	 * @param event the event
	 * @param to the reader
	 * @return what to tell, empty if the event is not for this reader
	 */
	abstract Optional<Telling> tell(LiveEvent event, LiveReader to);

	private static boolean isNarrow(Collection<String> audiences, Reader reader) {
		return !LiveEvent.isForAll(audiences) && LiveEvent.isSeenBy(reader, audiences);
	}

	private static Optional<Telling> told(LiveEvent event, Reader reader, Telling telling) {
		return event.isStillReadableBy(reader) ? Optional.of(telling) : Optional.empty();
	}

}
