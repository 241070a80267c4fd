package de.asskomm.web.page;

import de.asskomm.discussion.Activity;
import de.asskomm.discussion.ReactionKind;
import de.asskomm.exchange.Post;
import de.asskomm.organisation.Actor;
import org.jspecify.annotations.Nullable;

/**
 * What can be done with a post, and how many did.
 *
 * @param id the post's id
 * @param title the post's title, so that each button says what it is about
 * @param helpful number of organisations that find it helpful
 * @param adopting number of organisations that are going to do the same
 * @param comments number of comments
 * @param findsHelpful whether the own organisation finds it helpful
 * @param adopts whether the own organisation is going to do the same
 * @param reacts whether the reader may react for the organisation
 * @param follows whether the reader follows it; absent where that is not offered
 */
record Acts(String id, String title, int helpful, int adopting, int comments, boolean findsHelpful, boolean adopts,
		boolean reacts, @Nullable Boolean follows) {

	static Acts of(Post post, Activity activity, Showing showing, @Nullable Boolean follows) {
		Actor actor = showing.actor();
		return new Acts(post.id().toString(), post.content().title(), activity.helpful(), activity.adopting(),
				activity.comments(), activity.own().contains(ReactionKind.HELPFUL),
				activity.own().contains(ReactionKind.ADOPT),
				actor != null && actor.speaksForOrganisation() && !showing.isOwn(post.organisation()),
				(actor != null) ? follows : null);
	}

}
