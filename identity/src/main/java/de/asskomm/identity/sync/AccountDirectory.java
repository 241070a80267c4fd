package de.asskomm.identity.sync;

import java.util.List;

import de.asskomm.membership.Member;
import de.asskomm.membership.Participation;
import de.asskomm.organisation.MemberId;
import de.asskomm.organisation.Organisation;
import de.asskomm.organisation.Role;
import org.jspecify.annotations.Nullable;

/**
 * The accounts and organisations in the account server. Every method can be repeated
 * without changing more than the first time.
 */
public interface AccountDirectory {

	/**
	 * Makes an organisation there what it is here.
	 * @param participation the organisation
	 * @throws DirectoryUnavailable if the account server does not answer
	 * @throws DirectoryRefused if it refuses
	 */
	void put(Participation participation);

	/**
	 * Makes sure that somebody has an account and belongs to an organisation with a role.
	 * @param organisation the organisation
	 * @param member the member
	 * @return the account, and whether its owner has yet to set a password
	 * @throws DirectoryUnavailable if the account server does not answer
	 * @throws DirectoryRefused if it refuses
	 */
	Enrolled enrol(Organisation organisation, Member member);

	/**
	 * Sends the mail by which a new account's owner sets a password.
	 * @param account the account
	 * @throws DirectoryUnavailable if the account server does not answer or cannot send
	 * mails
	 */
	void invite(MemberId account);

	/**
	 * Makes sure that somebody does not belong to an organisation; an account that
	 * belongs to none any more is locked. Its sessions end.
	 * @param organisation the organisation
	 * @param member the member
	 * @throws DirectoryUnavailable if the account server does not answer
	 * @throws DirectoryRefused if it refuses
	 */
	void expel(Organisation organisation, Member member);

	/**
	 * The organisations there.
	 * @param first number of those to skip
	 * @param limit greatest number
	 * @return the organisations in a stable order
	 */
	List<KnownOrganisation> organisations(int first, int limit);

	/**
	 * The accounts that belong to an organisation there.
	 * @param organisation the organisation as it is known there
	 * @return all of them
	 */
	List<KnownAccount> members(KnownOrganisation organisation);

	/**
	 * An account that belongs to an organisation now.
	 *
	 * @param account the account
	 * @param awaitsPassword whether its owner has yet to set a password
	 */
	record Enrolled(MemberId account, boolean awaitsPassword) {
	}

	/**
	 * An organisation as the account server knows it.
	 *
	 * @param key its identifier there
	 * @param organisation what its attributes say; absent if they cannot be understood
	 * @param alias its alias
	 * @param enabled whether its members may use it
	 * @param domains its mail domains
	 */
	record KnownOrganisation(String key, @Nullable Organisation organisation, String alias, boolean enabled,
			List<String> domains) {
	}

	/**
	 * An account as the account server knows it.
	 *
	 * @param account the account
	 * @param mail its mail address
	 * @param name its name
	 * @param role the highest role that the organisation gives it
	 */
	record KnownAccount(MemberId account, @Nullable String mail, @Nullable String name, Role role) {
	}

	/** The account server does not answer; it is worth trying again. */
	final class DirectoryUnavailable extends RuntimeException {

		private static final long serialVersionUID = 1L;

		public DirectoryUnavailable(String message, @Nullable Throwable cause) {
			super(message, cause);
		}

	}

	/**
	 * The account server refuses; trying again does not help before something changes.
	 */
	final class DirectoryRefused extends RuntimeException {

		private static final long serialVersionUID = 1L;

		public DirectoryRefused(String message) {
			super(message);
		}

	}

}
