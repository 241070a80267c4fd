package de.asskomm.web.api;

import java.time.Instant;
import java.util.UUID;

import de.asskomm.discussion.Comment;
import de.asskomm.discussion.CommentStatus;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A comment.
 *
 * @param id its identifier
 * @param version its version, for changes
 * @param createdAt when it was written
 * @param updatedAt when it was last changed
 * @param postId the post
 * @param parentId the comment that its thread begins with; absent if it begins one
 * @param organisation who says it
 * @param author the clerk
 * @param body what is said, in Markdown, as typed; empty once it is withdrawn
 * @param bodyHtml the same as safe HTML
 * @param status where it stands
 */
@Schema(name = "Comment")
record CommentView(UUID id, long version, Instant createdAt, Instant updatedAt, UUID postId, @Nullable UUID parentId,
		OrganisationView organisation, AuthorView author, @Schema(description = "Markdown, wie eingegeben") String body,
		@Schema(description = "Sicheres HTML") String bodyHtml, CommentStatus status) {

	static CommentView of(Comment comment, OrganisationViews organisations) {
		return new CommentView(comment.id().value(), comment.version(), comment.createdAt(), comment.updatedAt(),
				comment.post().value(), comment.isReply() ? comment.root().value() : null,
				organisations.view(comment.organisation()), AuthorView.of(comment.author()), comment.body().source(),
				comment.body().toHtml(), comment.status());
	}

}
