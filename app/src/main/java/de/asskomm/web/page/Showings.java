package de.asskomm.web.page;

import java.util.stream.Stream;

import de.asskomm.organisation.Actor;
import de.asskomm.organisation.OrganisationId;
import de.asskomm.organisation.Organisations;
import de.asskomm.web.wording.Wording;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Looks up what a page needs to name things.
 */
@Component
class Showings {

	private final Wording wording;

	private final Catalogue catalogue;

	private final Organisations organisations;

	Showings(Wording wording, Catalogue catalogue, Organisations organisations) {
		this.wording = wording;
		this.catalogue = catalogue;
		this.organisations = organisations;
	}

	/**
	 * Looks up the organisations that a page names.
	 * @param actor who looks at the page
	 * @param organisations the organisations
	 */
	Showing naming(@Nullable Actor actor, Stream<OrganisationId> organisations) {
		return new Showing(this.wording, this.catalogue.now(),
				this.organisations.findAll(organisations.distinct().toList()), actor);
	}

	Showing naming(@Nullable Actor actor, OrganisationId organisation) {
		return naming(actor, Stream.of(organisation));
	}

}
