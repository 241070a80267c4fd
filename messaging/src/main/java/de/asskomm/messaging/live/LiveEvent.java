package de.asskomm.messaging.live;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import de.asskomm.exchange.PostId;
import de.asskomm.messaging.CaseMessage;
import de.asskomm.messaging.CommentMessage;
import de.asskomm.messaging.ConversationMessage;
import de.asskomm.messaging.EventPayload;
import de.asskomm.messaging.EventType;
import de.asskomm.messaging.LoggedEvent;
import de.asskomm.messaging.NotificationMessage;
import de.asskomm.messaging.OrganisationMessage;
import de.asskomm.messaging.PostGoneMessage;
import de.asskomm.messaging.PostMessage;
import de.asskomm.messaging.PracticeMessage;
import de.asskomm.messaging.ProjectGoneMessage;
import de.asskomm.messaging.ProjectMessage;
import de.asskomm.messaging.ProjectReviewMessage;
import de.asskomm.messaging.ReactionsMessage;
import de.asskomm.organisation.Audience;
import de.asskomm.organisation.Reader;
import org.jspecify.annotations.Nullable;

/**
 * An event on its way to browsers.
 *
 * @param logged the event
 * @param type what it tells
 * @param payload what it says
 * @param readableNow the audiences that may read its post by now, none if the post has
 * disappeared since; {@code null} where the event is too young for a difference
 */
record LiveEvent(LoggedEvent logged, EventType type, EventPayload payload, @Nullable Set<Audience> readableNow) {

	long sequence() {
		return this.logged.sequence();
	}

	/**
	 * The post whose text or discussion this event tells of.
	 * @return the post, empty if it tells of something else or that a post is gone
	 */
	Optional<PostId> post() {
		return switch (this.payload) {
			case PostMessage post -> Optional.of(new PostId(post.id()));
			case CommentMessage comment -> Optional.of(new PostId(comment.postId()));
			case ReactionsMessage reactions -> Optional.of(new PostId(reactions.postId()));
			case PostGoneMessage _, NotificationMessage _, ProjectMessage _, ProjectGoneMessage _,
					ProjectReviewMessage _, PracticeMessage _, ConversationMessage _, CaseMessage _,
					OrganisationMessage _ ->
				Optional.empty();
		};
	}

	LiveEvent readableNow(Set<Audience> audiences) {
		return new LiveEvent(this.logged, this.type, this.payload, audiences);
	}

	/**
	 * Whether a reader may still read the post that this event tells of.
	 * @param reader the reader
	 * @return {@code false} if the post was hidden, withdrawn or addressed to others
	 * since; a later event tells the reader so
	 */
	boolean isStillReadableBy(Reader reader) {
		return this.readableNow == null || reader.maySee(this.readableNow);
	}

	static boolean isSeenBy(Reader reader, Collection<String> audienceKeys) {
		return reader.maySee(audiences(audienceKeys));
	}

	private static List<Audience> audiences(Collection<String> keys) {
		return keys.stream().map(Audience::new).toList();
	}

	/**
	 * Whether something is addressed to the whole network or to everybody.
	 * @param audienceKeys keys of its audiences
	 * @return {@code true} if every live connection may see it
	 */
	static boolean isForAll(Collection<String> audienceKeys) {
		return audienceKeys.contains(Audience.NETWORK.key()) || audienceKeys.contains(Audience.EVERYONE.key());
	}

}
