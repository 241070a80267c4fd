package de.asskomm.web.page;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The members of an organisation, and the form that invites more.
 *
 * @param organisation the organisation
 * @param action where the form is sent
 * @param heading how many there are
 * @param lines the members
 * @param nextHref the page with those who were invited later
 * @param progress how far invitations are; absent when all are sent
 * @param people what was typed into the form, or could not be invited
 * @param roles the roles that can be given
 * @param domains at which domains addresses have to be
 * @param report who could not be invited, and why
 * @param errors message by field name
 */
record MembersView(Link organisation, String action, String heading, List<Line> lines, @Nullable String nextHref,
		@Nullable Progress progress, String people, List<Choice> roles, String domains, List<String> report,
		Map<String, String> errors) {

	/**
	 * A member.
	 *
	 * @param href the page on which they are changed
	 * @param name the name, or the address as long as it is not known
	 * @param mail the address
	 * @param role what they may do
	 * @param state where they stand
	 * @param dot colour of the state: {@code ok}, {@code due} or {@code late}
	 */
	record Line(String href, String name, String mail, String role, String state, String dot) {
	}

	/**
	 * How far invitations are.
	 *
	 * @param href where the present state is told
	 * @param done how many the account server knows
	 * @param all how many there are
	 * @param text the same in words
	 */
	record Progress(String href, int done, int all, String text) {
	}

}
