package de.asskomm.web.page;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The form for the first message to another organisation.
 *
 * @param action where the form is sent
 * @param acting the organisation that writes
 * @param addressee to whom, when it is given; else one is chosen
 * @param addresseeId the addressee's id
 * @param organisations who can be written to, when there is a choice
 * @param about the post or project it is about
 * @param postId id of the post it is about
 * @param projectId id of the project it is about
 * @param subject the subject
 * @param message the text
 * @param errors message by field name
 */
record MessageForm(String action, Who acting, @Nullable Who addressee, @Nullable String addresseeId,
		List<Choice> organisations, @Nullable Link about, @Nullable String postId, @Nullable String projectId,
		String subject, String message, Map<String, String> errors) {

}
