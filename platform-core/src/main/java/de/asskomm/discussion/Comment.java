package de.asskomm.discussion;

import java.time.Instant;
import java.util.Optional;

import de.asskomm.exchange.CommentId;
import de.asskomm.exchange.PostId;
import de.asskomm.markdown.Markdown;
import de.asskomm.organisation.Actor;
import de.asskomm.organisation.Author;
import de.asskomm.organisation.OrganisationId;

/**
 * Kommentar: what an organisation says to another's post. It begins a thread or answers
 * in one; there is one level of answers.
 *
 * @param id its identifier
 * @param version grows by one with each change, from 1
 * @param post the post
 * @param root the comment that its thread begins with, itself if it begins one
 * @param organisation who says it
 * @param author the clerk who wrote what it says now
 * @param body what is said; empty once it is withdrawn
 * @param status where it stands
 * @param createdAt when it was written
 * @param updatedAt when it was last changed
 */
public record Comment(CommentId id, long version, PostId post, CommentId root, OrganisationId organisation,
		Author author, Markdown body, CommentStatus status, Instant createdAt, Instant updatedAt) {

	/** Greatest number of characters. */
	public static final int MAXIMUM_TEXT = 5_000;

	static Comment written(Actor actor, PostId post, Optional<Comment> parent, Markdown body, Instant now) {
		CommentId id = CommentId.next();
		return new Comment(id, 1, post, parent.map(Comment::root).orElse(id), actor.organisation().id(), actor.author(),
				body, CommentStatus.PUBLISHED, now, now);
	}

	Comment revised(Actor actor, Markdown changed, Instant now) {
		return new Comment(this.id, this.version + 1, this.post, this.root, this.organisation, actor.author(), changed,
				this.status, this.createdAt, now);
	}

	Comment withdrawn(Instant now) {
		return new Comment(this.id, this.version + 1, this.post, this.root, this.organisation, this.author,
				Markdown.EMPTY, CommentStatus.WITHDRAWN, this.createdAt, now);
	}

	/**
	 * Whether this comment answers another one.
	 * @return {@code false} if it begins a thread
	 */
	public boolean isReply() {
		return !this.id.equals(this.root);
	}

	/**
	 * Whether this comment can be read.
	 * @return {@code false} once it is withdrawn
	 */
	public boolean isPublished() {
		return this.status == CommentStatus.PUBLISHED;
	}

	/**
	 * Whether an organisation wrote this comment.
	 * @param candidate the organisation
	 * @return {@code true} if it is the author's
	 */
	public boolean isBy(OrganisationId candidate) {
		return this.organisation.equals(candidate);
	}

}
