package de.asskomm.messaging.live;

import java.util.Optional;

import de.asskomm.exchange.PostStatus;
import de.asskomm.messaging.CaseMessage;
import de.asskomm.messaging.ConversationMessage;
import de.asskomm.messaging.PostGoneMessage;
import de.asskomm.messaging.PostMessage;
import de.asskomm.messaging.ProjectMessage;
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
	FEED("/topic/feed", Topic.FEED) {

		@Override
		Optional<Telling> tell(LiveEvent event, LiveReader to) {
			return switch (event.payload()) {
				case PostMessage post when LiveEvent.isForAll(post.audiences()) -> posted(event, to.reader());
				case PostMessage post when LiveEvent.isForAll(post.withdrawnFrom()) ->
					LiveEvent.isSeenBy(to.reader(), post.audiences()) ? Optional.empty()
							: Optional.of(Telling.POST_GONE);
				case PostGoneMessage post when LiveEvent.isForAll(post.audiences()) -> Optional.of(Telling.POST_GONE);
				case PostMessage _, PostGoneMessage _, ProjectMessage _, ConversationMessage _, CaseMessage _ ->
					Optional.empty();
			};
		}

	},

	/** Posts for narrower audiences that the reader belongs to. */
	OWN_FEED("/user/queue/feed", Topic.FEED) {

		@Override
		Optional<Telling> tell(LiveEvent event, LiveReader to) {
			return switch (event.payload()) {
				case PostMessage post when LiveEvent.isForAll(post.audiences()) -> Optional.empty();
				case PostMessage post when LiveEvent.isSeenBy(to.reader(), post.audiences()) ->
					posted(event, to.reader());
				case PostMessage post when !LiveEvent.isForAll(post.withdrawnFrom())
						&& LiveEvent.isSeenBy(to.reader(), post.withdrawnFrom()) ->
					Optional.of(Telling.POST_GONE);
				case PostGoneMessage post when !LiveEvent.isForAll(post.audiences())
						&& LiveEvent.isSeenBy(to.reader(), post.audiences()) ->
					Optional.of(Telling.POST_GONE);
				case PostMessage _, PostGoneMessage _, ProjectMessage _, ConversationMessage _, CaseMessage _ ->
					Optional.empty();
			};
		}

	},

	/** What happens in the conversations of the reader's organisation. */
	CONVERSATIONS("/user/queue/conversations", Topic.CONVERSATIONS) {

		@Override
		Optional<Telling> tell(LiveEvent event, LiveReader to) {
			Actor actor = to.actor();
			return (event.payload() instanceof ConversationMessage conversation && actor.speaksForOrganisation()
					&& conversation.organisations().contains(actor.organisation().id().value()))
							? Optional.of(Telling.CONVERSATION) : Optional.empty();
		}

	},

	/** What the reader's organisation has to know. */
	NOTIFICATIONS("/user/queue/notifications", Topic.FEED) {

		@Override
		Optional<Telling> tell(LiveEvent event, LiveReader to) {
			return (event.payload() instanceof PostGoneMessage post && post.status().equals(PostStatus.HIDDEN.name())
					&& to.actor().organisation().id().equals(new OrganisationId(post.organisationId())))
							? Optional.of(Telling.POST_HIDDEN) : Optional.empty();
		}

	},

	/** The moderators' queue. */
	MODERATION("/topic/moderation", Topic.MODERATION) {

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

	private final Topic topic;

	LiveDestination(String path, Topic topic) {
		this.path = path;
		this.topic = topic;
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
	 * The topic that feeds this destination.
	 * @return the topic
	 */
	Topic topic() {
		return this.topic;
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

	private static Optional<Telling> posted(LiveEvent event, Reader reader) {
		return event.isStillReadableBy(reader) ? Optional.of(Telling.POST) : Optional.empty();
	}

}
