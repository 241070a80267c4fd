package de.asskomm.exchange;

import java.time.Instant;
import java.util.Optional;

import de.asskomm.exchange.PostEvent.PostPublished;
import de.asskomm.organisation.Actor;
import de.asskomm.outcome.NotAllowed;
import de.asskomm.outcome.Outcome;
import de.asskomm.outcome.Violations;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Beitrag veröffentlichen: an organisation tells the network something, or keeps it as a
 * draft for later.
 */
@Service
public class PublishPost {

	private final Posts posts;

	private final PostRules rules;

	private final ApplicationEventPublisher events;

	PublishPost(Posts posts, PostRules rules, ApplicationEventPublisher events) {
		this.posts = posts;
		this.rules = rules;
		this.events = events;
	}

	/**
	 * Publishes a post as the actor's organisation.
	 * @param actor who posts
	 * @param draft what was typed
	 * @return the published post, or what has to be mended
	 * @throws NotAllowed if the actor may not speak for the organisation
	 */
	@Transactional
	public Outcome<Post> publish(Actor actor, PostDraft draft) {
		return create(actor, draft, true);
	}

	/**
	 * Keeps a draft that only the actor's organisation sees.
	 * @param actor who writes
	 * @param draft what was typed, possibly incomplete
	 * @return the draft, or what has to be mended
	 * @throws NotAllowed if the actor may not speak for the organisation
	 */
	@Transactional
	public Outcome<Post> keepDraft(Actor actor, PostDraft draft) {
		return create(actor, draft, false);
	}

	private Outcome<Post> create(Actor actor, PostDraft draft, boolean publish) {
		actor.requireSpeaksForOrganisation();
		Violations violations = new Violations();
		Optional<PostContent> content = this.rules.check(actor, draft, publish, violations);
		if (content.isEmpty()) {
			return violations.refusal();
		}
		Instant now = this.rules.now();
		Post post = publish ? Post.published(actor, content.get(), now) : Post.draft(actor, content.get(), now);
		this.posts.add(post);
		if (publish) {
			this.events.publishEvent(new PostPublished(post));
		}
		return new Outcome.Done<>(post);
	}

}
