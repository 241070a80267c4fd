package de.asskomm.exchange;

import java.util.Optional;

import de.asskomm.exchange.PostEvent.PostChanged;
import de.asskomm.exchange.PostEvent.PostPublished;
import de.asskomm.exchange.PostEvent.PostWithdrawn;
import de.asskomm.organisation.Actor;
import de.asskomm.outcome.NotAllowed;
import de.asskomm.outcome.NotFound;
import de.asskomm.outcome.Outcome;
import de.asskomm.outcome.Violations;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Beitrag bearbeiten and zurückziehen, by the organisation that wrote it.
 */
@Service
public class RevisePost {

	private final Posts posts;

	private final PostRules rules;

	private final ApplicationEventPublisher events;

	RevisePost(Posts posts, PostRules rules, ApplicationEventPublisher events) {
		this.posts = posts;
		this.rules = rules;
		this.events = events;
	}

	/**
	 * Changes what a post says, and publishes a draft if asked to.
	 * @param actor who changes it
	 * @param id the post
	 * @param version the version that the change is based on
	 * @param draft what was typed
	 * @param publish whether a draft becomes public with it; published posts stay so
	 * @return the next version, what has to be mended, or the newer version
	 * @throws NotFound if there is no such post for the actor
	 * @throws NotAllowed if the post is another organisation's, or closed to changes
	 */
	@Transactional
	public Outcome<Post> revise(Actor actor, PostId id, long version, PostDraft draft, boolean publish) {
		Post post = ownPost(actor, id);
		if (post.status() == PostStatus.HIDDEN) {
			throw new NotAllowed("not-allowed.post-hidden");
		}
		if (post.version() != version) {
			return new Outcome.Stale<>(post);
		}
		Violations violations = new Violations();
		boolean complete = publish || post.isPublished();
		Optional<PostContent> content = this.rules.check(actor, draft, complete, violations);
		if (content.isEmpty()) {
			return violations.refusal();
		}
		Post revised = post.revised(actor, content.get(), publish, this.rules.now());
		this.posts.replace(post, revised);
		if (post.isPublished()) {
			this.events.publishEvent(new PostChanged(revised, post));
		}
		else if (revised.isPublished()) {
			this.events.publishEvent(new PostPublished(revised));
		}
		return new Outcome.Done<>(revised);
	}

	/**
	 * Accepts a comment as the answer to an own question. Whether it is one of that
	 * question is the caller's business, therefore it needs the caller's transaction.
	 * @param actor who accepts
	 * @param id the question
	 * @param answer the comment; {@code null} takes the acceptance back
	 * @return the question, or what is wrong
	 * @throws NotFound if there is no such post for the actor
	 * @throws NotAllowed if the post is another organisation's, or hidden
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public Outcome<Post> acceptAnswer(Actor actor, PostId id, @Nullable CommentId answer) {
		Post post = ownPost(actor, id);
		if (post.status() == PostStatus.HIDDEN) {
			throw new NotAllowed("not-allowed.post-hidden");
		}
		Violations violations = new Violations();
		violations.require(post.isPublished() && post.content().kind() == PostKind.QUESTION, "commentId",
				"post.answer.no-question");
		if (!violations.isEmpty()) {
			return violations.refusal();
		}
		Post answered = post.answered(answer, this.rules.now());
		if (answered != post) {
			this.posts.replace(post, answered);
			this.events.publishEvent(new PostChanged(answered, post));
		}
		return new Outcome.Done<>(answered);
	}

	/**
	 * Takes a post back. Once it is withdrawn, nobody finds it any more.
	 * @param actor who takes it back
	 * @param id the post
	 * @throws NotFound if there is no such post for the actor
	 * @throws NotAllowed if the post is another organisation's
	 */
	@Transactional
	public void withdraw(Actor actor, PostId id) {
		Post post = ownPost(actor, id);
		Post withdrawn = post.withdrawn(this.rules.now());
		this.posts.replace(post, withdrawn);
		if (post.isPublished()) {
			this.events.publishEvent(new PostWithdrawn(withdrawn));
		}
	}

	private Post ownPost(Actor actor, PostId id) {
		Post post = this.posts.lock(id).orElseThrow(() -> new NotFound("post", id));
		if (!post.isReadableBy(actor.reader())) {
			throw new NotFound("post", id);
		}
		if (!post.isBy(actor.organisation().id())) {
			throw new NotAllowed("not-allowed.own-posts-only");
		}
		actor.requireSpeaksForOrganisation();
		return post;
	}

}
