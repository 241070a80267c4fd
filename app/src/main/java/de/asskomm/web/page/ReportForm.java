package de.asskomm.web.page;

import java.util.List;
import java.util.Map;

/**
 * The form to report a post; moderators open a case with it.
 *
 * @param action where the form is sent
 * @param heading the page's heading
 * @param lead what happens with the report
 * @param button what the button says
 * @param post the post
 * @param who whose post it is
 * @param reasons the reasons
 * @param text what was typed
 * @param errors message by field name
 */
record ReportForm(String action, String heading, String lead, String button, Link post, Who who, List<Choice> reasons,
		String text, Map<String, String> errors) {

}
