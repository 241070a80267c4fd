package de.asskomm.exchange;

import de.asskomm.exchange.PostEvent.PostHidden;
import de.asskomm.outcome.NotFound;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Beitrag verbergen: carries out the moderation's decision. Who may decide is the
 * moderation's business, therefore it needs the transaction of a decision.
 */
@Service
public class HidePost {

	private final Posts posts;

	private final ApplicationEventPublisher events;

	HidePost(Posts posts, ApplicationEventPublisher events) {
		this.posts = posts;
		this.events = events;
	}

	/**
	 * Hides a published post from everybody but its organisation and the prevention
	 * council.
	 * @param id the post
	 * @param why the reason that its organisation will read
	 * @return whether it was published until now
	 * @throws NotFound if there is no such post
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public boolean hide(PostId id, Concealment why) {
		Post post = this.posts.lock(id).orElseThrow(() -> new NotFound("post", id));
		if (!post.isPublished()) {
			return false;
		}
		Post hidden = post.hidden(why);
		this.posts.replace(post, hidden);
		this.events.publishEvent(new PostHidden(hidden));
		return true;
	}

}
