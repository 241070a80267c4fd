package de.asskomm.web.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import de.asskomm.membership.ContactCard;
import de.asskomm.membership.DirectoryEntry;
import de.asskomm.membership.MailAddress;
import de.asskomm.membership.MailDomain;
import de.asskomm.membership.Member;
import de.asskomm.membership.OrganisationProfile;
import de.asskomm.membership.OrganisationState;
import de.asskomm.membership.Participation;
import de.asskomm.municipality.Ags;
import de.asskomm.municipality.DistrictKey;
import de.asskomm.organisation.Organisation;
import de.asskomm.organisation.OrganisationType;
import de.asskomm.organisation.Role;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An organisation as the directory shows it.
 *
 * @param id its identifier
 * @param version grows with each change
 * @param createdAt since when it is known
 * @param updatedAt when it was changed last
 * @param name its name
 * @param alias its short name
 * @param type its kind
 * @param ags key of the municipality that it is
 * @param district key of its district
 * @param state how far it takes part
 * @param agreementOn date of its cooperation agreement
 * @param mailDomains where its people's addresses are; only for those who administer it
 * @param about what it tells of itself
 * @param mail address of its office
 * @param phone telephone number of its office
 * @param website its own page
 * @param fieldsOfAction keys of the fields of action it works in
 * @param contacts whom to ask there
 */
@Schema(name = "OrganisationDetail")
record OrganisationDetailView(UUID id, long version, Instant createdAt, Instant updatedAt,
		@Schema(example = "Stadt Großenhain") String name, @Schema(example = "grossenhain") String alias,
		OrganisationType type, @Nullable String ags, @Nullable String district, OrganisationState state,
		@Nullable LocalDate agreementOn, @Nullable List<String> mailDomains, @Nullable String about,
		@Nullable String mail, @Nullable String phone, @Nullable String website, List<String> fieldsOfAction,
		List<ContactView> contacts) {

	/**
	 * Somebody to ask, as far as they want to be known.
	 *
	 * @param office the office
	 * @param name the name, if it is shown
	 * @param mail the mail address, if it is shown
	 * @param phone the telephone number, if there is one to show
	 * @param coordinator whether the person coordinates
	 */
	@Schema(name = "Contact")
	record ContactView(String office, @Nullable String name, @Nullable String mail, @Nullable String phone,
			boolean coordinator) {

		static ContactView of(Member member) {
			ContactCard card = member.card();
			return new ContactView(member.office(), card.showsName() ? member.name() : null,
					card.showsMail() ? member.mail().value() : null, card.phone(), member.role() == Role.COORDINATOR);
		}

	}

	static OrganisationDetailView of(DirectoryEntry entry, boolean administered) {
		Participation participation = entry.participation();
		Organisation organisation = participation.organisation();
		OrganisationProfile profile = participation.profile();
		Ags ags = organisation.ags();
		DistrictKey district = organisation.district();
		MailAddress mail = profile.mail();
		return new OrganisationDetailView(organisation.id().value(), participation.version(), participation.createdAt(),
				participation.updatedAt(), organisation.name(), organisation.alias(), organisation.type(),
				(ags != null) ? ags.value() : null, (district != null) ? district.value() : null, participation.state(),
				participation.agreementOn(),
				administered ? participation.mailDomains().stream().map(MailDomain::value).toList() : null,
				profile.about(), (mail != null) ? mail.value() : null, profile.phone(), profile.website(),
				profile.fieldsOfAction(), entry.contacts().stream().map(ContactView::of).toList());
	}

}
