package de.asskomm.membership;

import java.time.Instant;
import java.time.LocalDate;

import de.asskomm.organisation.MemberId;
import de.asskomm.organisation.OrganisationId;
import de.asskomm.organisation.Role;
import org.jspecify.annotations.Nullable;

/**
 * Mitglied: somebody who acts for one organisation. Whoever acts for two has two
 * memberships and one account.
 *
 * @param id identifier of the membership
 * @param version grows by one with each change
 * @param organisation the organisation
 * @param account the person's account, once it is known
 * @param mail by which the person is invited
 * @param name the person's name, once it is known
 * @param office what is shown instead of the name once the person has left
 * @param role what the person may do for the organisation
 * @param until last day of a deputy's role; afterwards the person is a plain member
 * @param state where the person stands
 * @param card what the person shows of themselves
 * @param createdAt when the person was invited
 * @param updatedAt when anything changed last
 */
public record Member(MembershipId id, long version, OrganisationId organisation, @Nullable MemberId account,
		MailAddress mail, @Nullable String name, String office, Role role, @Nullable LocalDate until, MemberState state,
		ContactCard card, Instant createdAt, Instant updatedAt) {

	/** Office of whoever nobody gave another one. */
	public static final String DEFAULT_OFFICE = "Koordinierungsstelle";

	/**
	 * Somebody who is invited.
	 * @param organisation to which organisation
	 * @param mail under which address
	 * @param name the name as far as the inviter gave one
	 * @param role what the person will be allowed to do
	 * @param now when
	 * @return the member
	 */
	static Member invited(OrganisationId organisation, MailAddress mail, @Nullable String name, Role role,
			Instant now) {
		return new Member(MembershipId.next(), 1, organisation, null, mail, name, DEFAULT_OFFICE, role, null,
				MemberState.INVITED, card(role), now, now);
	}

	/**
	 * Somebody whom the account server has known from the beginning.
	 * @param organisation of which organisation
	 * @param account the account
	 * @param mail its address
	 * @param name its name
	 * @param role what it may do there
	 * @param now when it became known
	 * @return the member
	 */
	static Member adopted(OrganisationId organisation, MemberId account, MailAddress mail, @Nullable String name,
			Role role, Instant now) {
		return new Member(MembershipId.next(), 1, organisation, account, mail, name, DEFAULT_OFFICE, role, null,
				MemberState.ACTIVE, card(role), now, now);
	}

	private static ContactCard card(Role role) {
		return (role == Role.COORDINATOR) ? ContactCard.OFFICE_ONLY : ContactCard.HIDDEN;
	}

	/**
	 * Whether the person coordinates for good, not as a deputy.
	 * @return {@code true} for coordinators without an end date who may act
	 */
	public boolean isPermanentCoordinator() {
		return this.role == Role.COORDINATOR && this.until == null && this.state.allowsActing();
	}

	/**
	 * What others see as the clerk's name.
	 * @return the name, or the office of whoever has left or has no name yet
	 */
	public String shownName() {
		String known = this.name;
		return (this.state == MemberState.LEFT || known == null) ? this.office : known;
	}

	Member withRole(Role next, @Nullable LocalDate end, Instant now) {
		return new Member(this.id, this.version + 1, this.organisation, this.account, this.mail, this.name, this.office,
				next, end, this.state, (next == Role.COORDINATOR && !this.card.listed()) ? card(next) : this.card,
				this.createdAt, now);
	}

	Member in(MemberState next, Instant now) {
		return new Member(this.id, this.version + 1, this.organisation, this.account, this.mail,
				(next == MemberState.LEFT) ? null : this.name, this.office, this.role,
				(next == MemberState.LEFT) ? null : this.until, next,
				(next == MemberState.LEFT) ? ContactCard.HIDDEN : this.card, this.createdAt, now);
	}

	Member of(MemberId known, @Nullable String knownName, Instant now) {
		return new Member(this.id, this.version + 1, this.organisation, known, this.mail,
				(knownName != null) ? knownName : this.name, this.office, this.role, this.until, this.state, this.card,
				this.createdAt, now);
	}

	Member showing(String nextOffice, ContactCard next, Instant now) {
		return new Member(this.id, this.version + 1, this.organisation, this.account, this.mail, this.name, nextOffice,
				this.role, this.until, this.state, next, this.createdAt, now);
	}

}
