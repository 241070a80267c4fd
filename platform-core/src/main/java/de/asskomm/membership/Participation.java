package de.asskomm.membership;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import de.asskomm.organisation.Organisation;
import de.asskomm.organisation.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * Teilnahme: that an organisation takes part in the network, and how.
 *
 * @param organisation the organisation
 * @param version grows by one with each change
 * @param state how far it takes part
 * @param mailDomains where its people's mail addresses are; nobody else is invited
 * @param agreementOn date of the cooperation agreement (Kooperationsvereinbarung), if
 * there is one
 * @param profile what it tells of itself
 * @param createdAt since when it is known
 * @param updatedAt when it was changed last
 */
public record Participation(Organisation organisation, long version, OrganisationState state,
		List<MailDomain> mailDomains, @Nullable LocalDate agreementOn, OrganisationProfile profile, Instant createdAt,
		Instant updatedAt) {

	public Participation {
		mailDomains = List.copyOf(mailDomains);
	}

	/**
	 * An organisation that takes part without having been opened on the platform, because
	 * the account server has known it from the beginning.
	 * @param organisation the organisation
	 * @param mailDomains where its mail addresses are
	 * @param now since when it is known
	 * @return the active organisation
	 */
	public static Participation adopted(Organisation organisation, List<MailDomain> mailDomains, Instant now) {
		return new Participation(organisation, 1, OrganisationState.ACTIVE, mailDomains, null,
				OrganisationProfile.EMPTY, now, now);
	}

	/**
	 * Identifier of the organisation.
	 * @return the identifier
	 */
	public OrganisationId id() {
		return this.organisation.id();
	}

	/**
	 * Whether people with this address may be invited.
	 * @param address the address
	 * @return {@code true} if it is at one of the organisation's domains
	 */
	public boolean allows(MailAddress address) {
		return this.mailDomains.stream().anyMatch((domain) -> domain.covers(address));
	}

	/**
	 * The organisation in another state.
	 * @param next the state
	 * @param now when
	 * @return the next version
	 */
	Participation in(OrganisationState next, Instant now) {
		return new Participation(this.organisation, this.version + 1, next, this.mailDomains, this.agreementOn,
				this.profile, this.createdAt, now);
	}

	/**
	 * The organisation telling something else of itself.
	 * @param next what it tells
	 * @param now when
	 * @return the next version
	 */
	Participation telling(OrganisationProfile next, Instant now) {
		return new Participation(this.organisation, this.version + 1, this.state, this.mailDomains, this.agreementOn,
				next, this.createdAt, now);
	}

	/**
	 * The organisation with other facts that the prevention council keeps.
	 * @param renamed the organisation with its present name
	 * @param domains its mail domains
	 * @param agreement date of its agreement
	 * @param next how far it takes part
	 * @param now when
	 * @return the next version
	 */
	Participation recorded(Organisation renamed, List<MailDomain> domains, @Nullable LocalDate agreement,
			OrganisationState next, Instant now) {
		return new Participation(renamed, this.version + 1, next, domains, agreement, this.profile, this.createdAt,
				now);
	}

}
