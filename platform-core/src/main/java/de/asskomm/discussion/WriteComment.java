package de.asskomm.discussion;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import de.asskomm.discussion.DiscussionEvent.CommentAdded;
import de.asskomm.discussion.DiscussionEvent.CommentChanged;
import de.asskomm.discussion.DiscussionEvent.CommentWithdrawn;
import de.asskomm.exchange.CommentId;
import de.asskomm.exchange.Feed;
import de.asskomm.exchange.Post;
import de.asskomm.exchange.PostId;
import de.asskomm.exchange.RevisePost;
import de.asskomm.markdown.Markdown;
import de.asskomm.organisation.Actor;
import de.asskomm.outcome.NotAllowed;
import de.asskomm.outcome.NotFound;
import de.asskomm.outcome.Outcome;
import de.asskomm.outcome.Violations;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Kommentieren: an organisation answers another's post, changes what it said, takes it
 * back, or accepts an answer to its own question.
 */
@Service
public class WriteComment {

	private final Comments comments;

	private final Feed feed;

	private final RevisePost revisePost;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	WriteComment(Comments comments, Feed feed, RevisePost revisePost, ApplicationEventPublisher events, Clock clock) {
		this.comments = comments;
		this.feed = feed;
		this.revisePost = revisePost;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Writes a comment as the actor's organisation.
	 * @param actor who writes
	 * @param post the post
	 * @param parent the comment that is answered; {@code null} begins a thread
	 * @param text what is said, in Markdown, at most {@value Comment#MAXIMUM_TEXT}
	 * characters
	 * @return the comment, or what has to be mended
	 * @throws NotFound if there is no such post for the actor
	 * @throws NotAllowed if the actor may not speak for the organisation
	 */
	@Transactional
	public Outcome<Comment> write(Actor actor, PostId post, @Nullable CommentId parent, @Nullable String text) {
		Post commented = published(actor, post);
		actor.requireSpeaksForOrganisation();
		Violations violations = new Violations();
		violations.requireText(text, "body", Comment.MAXIMUM_TEXT);
		Optional<Comment> answered = Optional.ofNullable(parent)
			.flatMap(this.comments::find)
			.filter((candidate) -> candidate.post().equals(post));
		violations.require(parent == null || answered.filter(Comment::isPublished).isPresent(), "parentId",
				"comment.parent.unknown");
		if (!violations.isEmpty() || text == null) {
			return violations.refusal();
		}
		Comment comment = Comment.written(actor, post, answered, new Markdown(text), now());
		Activity activity = this.comments.add(comment);
		this.events.publishEvent(new CommentAdded(comment, commented, activity));
		return new Outcome.Done<>(comment);
	}

	/**
	 * Changes what a comment says.
	 * @param actor who changes it
	 * @param id the comment
	 * @param version the version that the change is based on
	 * @param text what it says from now on
	 * @return the next version, what has to be mended, or the newer version
	 * @throws NotFound if there is no such comment for the actor
	 * @throws NotAllowed if it is another organisation's
	 */
	@Transactional
	public Outcome<Comment> revise(Actor actor, CommentId id, long version, @Nullable String text) {
		Own own = own(actor, id);
		Comment comment = own.comment();
		if (comment.version() != version) {
			return new Outcome.Stale<>(comment);
		}
		Violations violations = new Violations();
		violations.requireText(text, "body", Comment.MAXIMUM_TEXT);
		if (!violations.isEmpty() || text == null) {
			return violations.refusal();
		}
		Comment revised = comment.revised(actor, new Markdown(text), now());
		Activity activity = this.comments.replace(comment, revised);
		this.events.publishEvent(new CommentChanged(revised, own.post(), activity));
		return new Outcome.Done<>(revised);
	}

	/**
	 * Takes a comment back. What it said is gone at once.
	 * @param actor who takes it back
	 * @param id the comment
	 * @throws NotFound if there is no such comment for the actor
	 * @throws NotAllowed if it is another organisation's
	 */
	@Transactional
	public void withdraw(Actor actor, CommentId id) {
		Own own = own(actor, id);
		Comment withdrawn = own.comment().withdrawn(now());
		Activity activity = this.comments.replace(own.comment(), withdrawn);
		this.events.publishEvent(new CommentWithdrawn(withdrawn, own.post(), activity));
	}

	/**
	 * Accepts a comment as the answer to an own question.
	 * @param actor who accepts
	 * @param post the question
	 * @param answer the comment; {@code null} takes the acceptance back
	 * @return the question, or what is wrong
	 * @throws NotFound if there is no such post for the actor
	 * @throws NotAllowed if the question is another organisation's
	 */
	@Transactional
	public Outcome<Post> accept(Actor actor, PostId post, @Nullable CommentId answer) {
		published(actor, post);
		Violations violations = new Violations();
		violations.require(answer == null || this.comments.find(answer)
			.filter((comment) -> comment.post().equals(post) && comment.isPublished())
			.isPresent(), "commentId", "comment.unknown");
		return violations.isEmpty() ? this.revisePost.acceptAnswer(actor, post, answer) : violations.refusal();
	}

	private Own own(Actor actor, CommentId id) {
		Comment comment = this.comments.lock(id)
			.filter(Comment::isPublished)
			.orElseThrow(() -> new NotFound("comment", id));
		Post post = this.feed.open(actor.reader(), comment.post())
			.filter(Post::isPublished)
			.orElseThrow(() -> new NotFound("comment", id));
		if (!comment.isBy(actor.organisation().id())) {
			throw new NotAllowed("not-allowed.own-comments-only");
		}
		actor.requireSpeaksForOrganisation();
		return new Own(comment, post);
	}

	private Post published(Actor actor, PostId post) {
		return this.feed.open(actor.reader(), post)
			.filter(Post::isPublished)
			.orElseThrow(() -> new NotFound("post", post));
	}

	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MICROS);
	}

	/**
	 * A comment of the actor's organisation, locked, with its post as it is.
	 *
	 * @param comment the comment
	 * @param post its post
	 */
	private record Own(Comment comment, Post post) {
	}

}
