package de.asskomm.web.api;

import java.util.List;

import de.asskomm.discussion.Activity;
import de.asskomm.discussion.ReactionKind;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * How organisations react to a post.
 *
 * @param comments number of comments
 * @param helpful number of organisations that find it helpful
 * @param adopting number of organisations that are going to do the same
 * @param own how the own organisation reacts
 */
@Schema(name = "Activity")
record ActivityView(int comments, int helpful, int adopting, List<ReactionKind> own) {

	static ActivityView of(Activity activity) {
		return new ActivityView(activity.comments(), activity.helpful(), activity.adopting(),
				activity.own().stream().sorted().toList());
	}

}
