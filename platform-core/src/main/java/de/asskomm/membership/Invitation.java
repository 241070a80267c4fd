package de.asskomm.membership;

import org.jspecify.annotations.Nullable;

/**
 * What became of an attempt to invite one person.
 *
 * @param address what was typed
 * @param result whether the person is invited, and if not, why
 * @param member the member, if the person is invited
 */
public record Invitation(String address, Result result, @Nullable Member member) {

	/** Whether somebody is invited. */
	public enum Result {

		/** The invitation is on its way. */
		INVITED,

		/** What was typed is no mail address. */
		WRONG_ADDRESS,

		/** The address is not at one of the organisation's domains. */
		DOMAIN_NOT_ALLOWED,

		/** The person belongs to the organisation already, or was named twice. */
		ALREADY_THERE

	}

}
