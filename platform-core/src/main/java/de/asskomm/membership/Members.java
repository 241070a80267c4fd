package de.asskomm.membership;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import de.asskomm.organisation.MemberId;
import de.asskomm.organisation.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * The members of all organisations.
 */
public interface Members {

	/** Greatest number of members of one page. */
	int MAXIMUM_LIMIT = 500;

	/**
	 * Finds a member of an organisation.
	 * @param id identifier of the membership
	 * @return the member, if there is one
	 */
	Optional<Member> find(MembershipId id);

	/**
	 * Finds the member that an account is in an organisation; those who left are not
	 * found.
	 * @param organisation the organisation
	 * @param account the account
	 * @return the member, if there is one
	 */
	Optional<Member> find(OrganisationId organisation, MemberId account);

	/**
	 * Finds the membership that an account has left last.
	 * @param organisation the organisation
	 * @param account the account
	 * @return the member as they left, if they did
	 */
	Optional<Member> findLeft(OrganisationId organisation, MemberId account);

	/**
	 * Finds members by their addresses; those who left are not found.
	 * @param organisation the organisation
	 * @param mails the addresses
	 * @return the members
	 */
	List<Member> findByMail(OrganisationId organisation, Collection<MailAddress> mails);

	/**
	 * A page of an organisation's members in the order in which they were invited; those
	 * who left are left out.
	 * @param organisation the organisation
	 * @param after the last member of the page before; {@code null} for the first page
	 * @param limit greatest number, 1 to {@value #MAXIMUM_LIMIT}
	 * @return the members
	 */
	List<Member> of(OrganisationId organisation, @Nullable MembershipId after, int limit);

	/**
	 * Counts an organisation's members; those who left are left out.
	 * @param organisation the organisation
	 * @return how many are in which state; a state that nobody is in is absent
	 */
	Map<MemberState, Integer> counts(OrganisationId organisation);

	/**
	 * Counts who of some members has not come yet.
	 * @param organisation the organisation
	 * @param members the members
	 * @return how many of them are members of the organisation and only invited
	 */
	int countInvited(OrganisationId organisation, Collection<MembershipId> members);

	/**
	 * Who acts for some organisations.
	 * @param organisations the organisations
	 * @return the active members, with their accounts
	 */
	List<Member> acting(Collection<OrganisationId> organisations);

	/**
	 * For whom some accounts act.
	 * @param accounts the accounts
	 * @return their active memberships
	 */
	List<Member> actingAs(Collection<MemberId> accounts);

	/**
	 * The members whom an organisation names as contacts.
	 * @param organisations the organisations
	 * @return those who may act and want to be named
	 */
	List<Member> contacts(Collection<OrganisationId> organisations);

	/**
	 * Number of those who coordinate an organisation for good and may act.
	 * @param organisation the organisation
	 * @return how many
	 */
	int permanentCoordinators(OrganisationId organisation);

	/**
	 * Deputies whose last day has passed.
	 * @param today the day
	 * @return the members
	 */
	List<Member> deputiesBefore(LocalDate today);

	/**
	 * Who may no longer act for an organisation since some time.
	 * @param since changes before are left out
	 * @return those who were deactivated or left and did not come back, with their
	 * accounts
	 */
	Set<Member> endedSince(Instant since);

	/**
	 * Adds members.
	 * @param members the members
	 */
	void add(List<Member> members);

	/**
	 * Replaces a member.
	 * @param member the next version
	 */
	void replace(Member member);

	/**
	 * Notes which account a member has; this is no change of the member.
	 * @param id the member
	 * @param account the account
	 */
	void link(MembershipId id, MemberId account);

}
