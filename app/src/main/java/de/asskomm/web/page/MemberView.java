package de.asskomm.web.page;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A member, with everything that can be changed.
 *
 * @param organisation the organisation
 * @param back the list of members
 * @param action where the forms are sent
 * @param version the version being changed
 * @param name the name, or the address as long as it is not known
 * @param facts what is known
 * @param notice why the account server does not know the present state yet
 * @param roles the roles that can be given
 * @param until last day of a deputy's role, as the form needs it
 * @param invited whether the person has yet to sign in
 * @param deactivated whether the person is deactivated
 * @param successors to whom the coordination can be handed over
 * @param errors message by field name
 */
record MemberView(Link organisation, String back, String action, long version, String name, List<Fact> facts,
		@Nullable String notice, List<Choice> roles, String until, boolean invited, boolean deactivated,
		List<Choice> successors, Map<String, String> errors) {
}
