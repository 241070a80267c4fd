package de.asskomm.exchange;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import de.asskomm.exchange.PostEvent.PostPublished;
import de.asskomm.organisation.Author;
import de.asskomm.organisation.Organisation;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes over a post that was published elsewhere, with its own identifier and date.
 * Repeating it changes nothing.
 */
@Service
public class ImportPost {

	private final Posts posts;

	private final ApplicationEventPublisher events;

	ImportPost(Posts posts, ApplicationEventPublisher events) {
		this.posts = posts;
		this.events = events;
	}

	/**
	 * Takes over a post unless it is there already.
	 * @param id its identifier
	 * @param organisation who says it
	 * @param author the office
	 * @param content what is said
	 * @param provenance where the text comes from
	 * @param publishedAt when it was published
	 * @return whether it is new
	 */
	@Transactional
	public boolean takeOver(UUID id, Organisation organisation, Author author, PostContent content,
			Provenance provenance, Instant publishedAt) {
		Instant instant = publishedAt.truncatedTo(ChronoUnit.MICROS);
		Post post = new Post(new PostId(id), 1, organisation.id(), organisation.district(), author, content,
				content.visibility().audiences(organisation), PostStatus.PUBLISHED, provenance, null, instant, instant,
				instant);
		boolean added = this.posts.addIfMissing(post);
		if (added) {
			this.events.publishEvent(new PostPublished(post));
		}
		return added;
	}

}
