package de.asskomm.web.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import de.asskomm.membership.Administration;
import de.asskomm.membership.DirectoryEntry;
import de.asskomm.membership.MailAddress;
import de.asskomm.membership.OrganisationProfile;
import de.asskomm.membership.Participation;
import de.asskomm.municipality.MunicipalAssociation;
import de.asskomm.municipality.Municipality;
import de.asskomm.organisation.Actor;
import de.asskomm.organisation.Organisation;
import de.asskomm.web.wording.Wording;
import org.jspecify.annotations.Nullable;

/**
 * A municipality or another organisation: who it is and what it can tell.
 *
 * @param mark its mark
 * @param name its name
 * @param nameSorbian its Sorbian name
 * @param lines what stands below the name
 * @param type type of organisation
 * @param member whether it takes part in the platform
 * @param facts what the register says
 * @param place where it lies on the map
 * @param entries what it shares, newest first
 * @param allHref all its posts
 * @param contact how to write to it; absent when the reader may not
 * @param profile what it tells of itself, if it takes part
 */
record OrganisationView(Mark mark, String name, @Nullable String nameSorbian, List<String> lines, String type,
		boolean member, List<Fact> facts, @Nullable Place place, List<Teaser> entries, @Nullable String allHref,
		PostView.@Nullable Contact contact, @Nullable Profile profile) {

	/**
	 * A municipality, whether it takes part in the platform or not.
	 * @param municipality the entry in the register
	 * @param organisation the organisation that it is here
	 * @param showing what views are made with
	 * @param entries what it shares
	 */
	static OrganisationView of(Municipality municipality, @Nullable Organisation organisation, Showing showing,
			List<Teaser> entries, @Nullable Profile profile) {
		Wording wording = showing.wording();
		String kind = wording.text(municipality.kind().messageKey());
		String district = municipality.district().name();
		String name = (organisation != null) ? organisation.name() : municipality.name();
		List<String> lines = List.of(kind.equals(district) ? kind : kind + ", " + district,
				wording.text("municipality.population", municipality.population()));
		return new OrganisationView(Mark.ofMunicipality(municipality.name()), name, municipality.nameSorbian(), lines,
				wording.text("organisation.type.MUNICIPALITY"), organisation != null, facts(municipality, wording),
				Place.of(municipality, wording), entries,
				(organisation != null) ? Address.of("/austausch").with("organisation", organisation.id().toString())
						: null,
				(organisation != null) ? showing.contact(organisation.id(), "an", organisation.id().value()) : null,
				profile);
	}

	/** Any other organisation. */
	static OrganisationView of(Organisation organisation, Showing showing, List<Teaser> entries,
			@Nullable Profile profile) {
		String type = showing.wording().text("organisation.type." + organisation.type());
		List<String> lines = new ArrayList<>();
		lines.add(type);
		if (organisation.district() != null) {
			lines.add(showing.names().district(organisation.district()));
		}
		return new OrganisationView(Mark.of(organisation), organisation.name(), null, lines, type, true, List.of(),
				null, entries, Address.of("/austausch").with("organisation", organisation.id().toString()),
				showing.contact(organisation.id(), "an", organisation.id().value()), profile);
	}

	private static List<Fact> facts(Municipality municipality, Wording wording) {
		List<Fact> facts = new ArrayList<>();
		facts.add(new Fact(wording.text("municipality.fact.kind"), wording.text(municipality.kind().messageKey())));
		facts.add(new Fact(wording.text("municipality.fact.district"), municipality.district().name()));
		facts.add(new Fact(wording.text("municipality.fact.population"),
				wording.text("municipality.fact.population.value", municipality.population(),
						wording.date(municipality.populationDate()))));
		facts
			.add(new Fact(wording.text("municipality.fact.size"), wording.text(municipality.sizeClass().messageKey())));
		facts.add(new Fact(wording.text("municipality.fact.area"),
				wording.text("municipality.fact.area.value", wording.decimal(municipality.areaKm2()))));
		MunicipalAssociation association = municipality.association();
		if (association != null) {
			facts.add(new Fact(wording.text(association.kind().messageKey()), association.name()));
		}
		facts.add(new Fact(wording.text("municipality.fact.police"), municipality.policeDirectorate()));
		facts.add(new Fact(wording.text("municipality.fact.postal-codes"),
				String.join(", ", municipality.postalCodes())));
		facts.add(new Fact(wording.text("municipality.fact.ags"), municipality.ags().value()));
		return facts;
	}

	/**
	 * What an organisation tells of itself.
	 *
	 * @param about a few sentences
	 * @param facts how to reach the office, since when there is an agreement
	 * @param contacts whom to ask
	 * @param editHref where it is changed, for those who may
	 */
	record Profile(@Nullable String about, List<Fact> facts, List<String> contacts, @Nullable String editHref) {

		static Profile of(DirectoryEntry entry, Actor actor, Showing showing) {
			Participation participation = entry.participation();
			OrganisationProfile told = participation.profile();
			Wording wording = showing.wording();
			List<Fact> facts = new ArrayList<>();
			LocalDate agreement = participation.agreementOn();
			if (agreement != null) {
				facts.add(new Fact(wording.text("profile.agreement"), wording.date(agreement)));
			}
			if (!told.fieldsOfAction().isEmpty()) {
				facts.add(new Fact(wording.text("profile.works-in"),
						String.join(", ", told.fieldsOfAction().stream().map(showing.names()::field).toList())));
			}
			MailAddress mail = told.mail();
			if (mail != null) {
				facts.add(new Fact(wording.text("profile.mail"), mail.value()));
			}
			String phone = told.phone();
			if (phone != null) {
				facts.add(new Fact(wording.text("profile.phone"), phone));
			}
			String website = told.website();
			if (website != null) {
				facts.add(new Fact(wording.text("profile.website"), website));
			}
			return new Profile(told.about(), facts,
					entry.contacts().stream().map(DirectoryPageController::contact).toList(),
					Administration.allows(actor, participation.id())
							? "/organisationen/" + participation.id() + "/profil" : null);
		}

	}

	/**
	 * A place on the map of Saxony.
	 *
	 * @param point where it is
	 * @param district key of the district
	 * @param description the map in words
	 */
	record Place(MapPoint point, String district, String description) {

		static Place of(Municipality municipality, Wording wording) {
			return new Place(MapPoint.of(municipality.location()), municipality.district().key().value(), wording
				.text("municipality.place.description", municipality.name(), municipality.district().name()));
		}

	}

}
