package de.asskomm.web.page;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The form for a post, empty, half filled or refused: what was typed is always in it.
 *
 * @param action where the form is sent
 * @param version the version being edited; absent for a new post
 * @param heading the page's heading
 * @param acting the organisation that posts
 * @param kinds the kinds of post
 * @param title the title
 * @param fields the fields of action
 * @param occasion what happened, Markdown
 * @param measure what was done, Markdown
 * @param cost what it cost
 * @param effect what it brought
 * @param again whether they would do it again
 * @param body the text, Markdown
 * @param visibilities who may see it
 * @param errors message by field name
 * @param conflict whether somebody else changed the post meanwhile
 * @param preview how it will look; absent until asked for
 * @param projectId the project that the post belongs to
 * @param cancelHref where to go without saving; absent for a new post
 * @param withdrawHref where to withdraw the post; absent for a new one
 */
record ComposeForm(String action, @Nullable Long version, String heading, Who acting, List<Choice> kinds, String title,
		List<Choice> fields, String occasion, String measure, String cost, String effect, String again, String body,
		List<Choice> visibilities, Map<String, String> errors, boolean conflict, @Nullable Preview preview,
		@Nullable String projectId, @Nullable String cancelHref, @Nullable String withdrawHref) {

	/**
	 * The post as readers will see it.
	 *
	 * @param who the organisation
	 * @param kind the kind of post
	 * @param title the title
	 * @param facts the facts strip
	 * @param parts the sections
	 * @param body the text as safe HTML
	 * @param fields the fields of action
	 */
	record Preview(Who who, Kind kind, String title, List<Fact> facts, List<PostView.Part> parts, @Nullable String body,
			List<String> fields) {

	}

}
