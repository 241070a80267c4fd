package de.asskomm.web.page;

import java.util.List;
import java.util.Map;

/**
 * The form with which an organisation describes itself.
 *
 * @param organisation the organisation
 * @param action where it is sent
 * @param version the version being changed
 * @param about a few sentences
 * @param mail address of the office
 * @param phone telephone number of the office
 * @param website its own page
 * @param fields the fields of action
 * @param errors message by field name
 */
record ProfileForm(Link organisation, String action, long version, String about, String mail, String phone,
		String website, List<Choice> fields, Map<String, String> errors) {
}
