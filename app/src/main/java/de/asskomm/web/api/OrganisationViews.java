package de.asskomm.web.api;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Stream;

import de.asskomm.organisation.Organisation;
import de.asskomm.organisation.OrganisationId;
import de.asskomm.organisation.Organisations;

/**
 * The organisations that an answer names, found with one look-up.
 *
 * @param known the organisations by identifier
 */
record OrganisationViews(Map<OrganisationId, Organisation> known) {

	static OrganisationViews of(Organisations organisations, Collection<OrganisationId> ids) {
		return new OrganisationViews(organisations.findAll(ids));
	}

	static OrganisationViews of(Organisations organisations, Stream<OrganisationId> ids) {
		return of(organisations, ids.distinct().toList());
	}

	static OrganisationViews of(Organisation only) {
		return new OrganisationViews(Map.of(only.id(), only));
	}

	OrganisationView view(OrganisationId id) {
		Organisation organisation = this.known.get(id);
		return (organisation != null) ? OrganisationView.of(organisation) : OrganisationView.unknown(id);
	}

}
