package de.asskomm.messaging;

import java.util.List;
import java.util.UUID;

import de.asskomm.discussion.Comment;
import de.asskomm.discussion.DiscussionEvent;

/**
 * A comment on the wire, without what it says.
 *
 * @param id the comment
 * @param version its version
 * @param postId the post
 * @param rootId the comment that its thread begins with
 * @param organisationId who says it
 * @param status where it stands
 * @param comments number of comments at the post by now
 * @param audiences keys of the audiences that may read the post
 */
public record CommentMessage(UUID id, long version, UUID postId, UUID rootId, UUID organisationId, String status,
		int comments, List<String> audiences) implements EventPayload {

	public CommentMessage {
		audiences = List.copyOf(audiences);
	}

	static CommentMessage of(DiscussionEvent event, Comment comment) {
		return new CommentMessage(comment.id().value(), comment.version(), comment.post().value(),
				comment.root().value(), comment.organisation().value(), comment.status().name(),
				event.activity().comments(), PostMessage.keys(event.post().audiences()));
	}

}
