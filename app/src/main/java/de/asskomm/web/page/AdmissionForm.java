package de.asskomm.web.page;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The form that takes an organisation on board, or changes what is recorded of it.
 *
 * @param action where it is sent
 * @param opening whether the organisation is opened
 * @param heading the page's heading
 * @param version the version being changed
 * @param name its name
 * @param types its kind
 * @param ags key of the municipality
 * @param districts its district
 * @param mailDomains its mail domains, one per line
 * @param agreementOn date of the agreement
 * @param coordinator mail address of the first coordinator
 * @param states how far it takes part
 * @param members its members
 * @param errors message by field name
 */
record AdmissionForm(String action, boolean opening, String heading, long version, String name, List<Choice> types,
		String ags, List<Choice> districts, String mailDomains, String agreementOn, String coordinator,
		List<Choice> states, @Nullable String members, Map<String, String> errors) {
}
