package de.asskomm.messaging;

import java.util.List;
import java.util.UUID;

import de.asskomm.exchange.Post;

/**
 * A post that is gone, on the wire. It says nothing of what the post said, and not to
 * whom it was hidden why: the network only learns that it is gone.
 *
 * @param id the post
 * @param version its version
 * @param organisationId whose post it was
 * @param status whether it was withdrawn or hidden
 * @param audiences keys of the audiences that could read it until now
 */
public record PostGoneMessage(UUID id, long version, UUID organisationId, String status,
		List<String> audiences) implements EventPayload {

	public PostGoneMessage {
		audiences = List.copyOf(audiences);
	}

	static PostGoneMessage of(Post post) {
		return new PostGoneMessage(post.id().value(), post.version(), post.organisation().value(), post.status().name(),
				PostMessage.keys(post.audiences()));
	}

}
