package de.asskomm.discussion;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import de.asskomm.discussion.DiscussionEvent.ReactionsChanged;
import de.asskomm.exchange.Feed;
import de.asskomm.exchange.Post;
import de.asskomm.exchange.PostId;
import de.asskomm.organisation.Actor;
import de.asskomm.organisation.OrganisationId;
import de.asskomm.outcome.NotAllowed;
import de.asskomm.outcome.NotFound;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reagieren: an organisation finds a post helpful, or is going to do the same.
 */
@Service
public class ReactToPost {

	private final Comments comments;

	private final Feed feed;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ReactToPost(Comments comments, Feed feed, ApplicationEventPublisher events, Clock clock) {
		this.comments = comments;
		this.feed = feed;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Reacts as the actor's organisation. Repeating it changes nothing.
	 * @param actor who reacts
	 * @param id the post
	 * @param kind how
	 * @param on whether the organisation reacts from now on, or no longer
	 * @return the activity by now, with the organisation's own reactions
	 * @throws NotFound if there is no such post for the actor
	 * @throws NotAllowed if the actor may not speak for the organisation, or the post is
	 * its own
	 */
	@Transactional
	public Activity react(Actor actor, PostId id, ReactionKind kind, boolean on) {
		Post post = this.feed.open(actor.reader(), id)
			.filter(Post::isPublished)
			.orElseThrow(() -> new NotFound("post", id));
		actor.requireSpeaksForOrganisation();
		OrganisationId organisation = actor.organisation().id();
		if (post.isBy(organisation)) {
			throw new NotAllowed("not-allowed.own-post-reaction");
		}
		Instant now = this.clock.instant().truncatedTo(ChronoUnit.MICROS);
		Optional<Activity> changed = on ? this.comments.react(id, organisation, kind, now)
				: this.comments.retract(id, organisation, kind);
		changed.ifPresent((activity) -> this.events.publishEvent(new ReactionsChanged(post, activity, now)));
		return this.comments.activity(id, organisation);
	}

}
