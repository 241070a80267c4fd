package de.asskomm.web.page;

import de.asskomm.exchange.Post;
import de.asskomm.organisation.Visibility;
import de.asskomm.web.PublicAddress;
import org.jspecify.annotations.Nullable;

/**
 * What other sites and messengers show where somebody shares a link.
 *
 * @param title the title
 * @param description how the text begins
 * @param url the one address of the page
 */
record LinkPreview(String title, String description, String url) {

	private static final int EXCERPT = 200;

	/** The preview of a post that everybody may read; other posts have none. */
	static @Nullable LinkPreview of(Post post, PublicAddress address) {
		return (post.isPublished() && post.content().visibility() == Visibility.PUBLIC) ? new LinkPreview(
				post.content().title(), post.content().excerpt(EXCERPT), address.of("/beitraege/" + post.id())) : null;
	}

}
