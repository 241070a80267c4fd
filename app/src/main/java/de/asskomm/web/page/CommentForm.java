package de.asskomm.web.page;

import java.util.Map;

/**
 * The form in which an organisation changes what it said.
 *
 * @param id the comment's id
 * @param version the version being edited
 * @param postHref the post
 * @param postTitle the post's title
 * @param acting who changes it
 * @param text what was typed
 * @param errors message by field name
 * @param conflict whether a colleague changed it meanwhile
 */
record CommentForm(String id, long version, String postHref, String postTitle, Who acting, String text,
		Map<String, String> errors, boolean conflict) {
}
