package de.asskomm.messaging.live;

import java.util.UUID;

import de.asskomm.exchange.PostId;
import org.jspecify.annotations.Nullable;

/**
 * What is told of an event, the same for all readers who are told it.
 *
 * @param sequence the event's sequence
 * @param post the post that is told of; {@code null} if it is something else
 * @param gone whether it is told that the post is gone
 * @param content the message's content
 */
record Told(long sequence, @Nullable UUID post, boolean gone, LiveContent content) {

	static Told of(LiveEvent event, Telling telling, LiveContent content) {
		boolean gone = telling == Telling.POST_GONE;
		return new Told(event.sequence(),
				gone ? event.logged().aggregateId() : event.post().map(PostId::value).orElse(null), gone, content);
	}

	/**
	 * Whether this must not be told any more once something else is known.
	 * @param later what is known by now
	 * @return {@code true} if the post that this tells of is gone
	 */
	boolean isOvertakenBy(Told later) {
		return later.gone() && !this.gone && this.post != null && this.post.equals(later.post());
	}

}
