package de.asskomm.messaging;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import de.asskomm.discussion.Activity;
import de.asskomm.discussion.DiscussionEvent.ReactionsChanged;
import de.asskomm.exchange.PostId;

/**
 * How many organisations react to a post, on the wire. The counts are an aggregate of
 * their own beside the post, whose versions they would otherwise mix with.
 *
 * @param id the counts
 * @param version their version
 * @param postId the post
 * @param helpful number of organisations that find it helpful
 * @param adopting number of organisations that are going to do the same
 * @param audiences keys of the audiences that may read the post
 */
public record ReactionsMessage(UUID id, long version, UUID postId, int helpful, int adopting,
		List<String> audiences) implements EventPayload {

	public ReactionsMessage {
		audiences = List.copyOf(audiences);
	}

	static ReactionsMessage of(ReactionsChanged event) {
		Activity activity = event.activity();
		return new ReactionsMessage(countsOf(activity.post()), activity.version(), activity.post().value(),
				activity.helpful(), activity.adopting(), PostMessage.keys(event.post().audiences()));
	}

	private static UUID countsOf(PostId post) {
		return UUID.nameUUIDFromBytes(("reactions:" + post).getBytes(StandardCharsets.UTF_8));
	}

}
