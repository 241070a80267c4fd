package de.asskomm.web.page;

import java.util.stream.Stream;

import de.asskomm.organisation.Actor;
import de.asskomm.organisation.OrganisationId;
import de.asskomm.organisation.Organisations;
import de.asskomm.web.wording.Names;
import de.asskomm.web.wording.Wording;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Looks up what a page needs to name things.
 */
@Component
class Showings {

	private final Wording wording;

	private final Names names;

	private final Organisations organisations;

	Showings(Wording wording, Names names, Organisations organisations) {
		this.wording = wording;
		this.names = names;
		this.organisations = organisations;
	}

	/**
	 * Looks up the organisations that a page names.
	 * @param actor who looks at the page
	 * @param organisations the organisations
	 */
	Showing naming(@Nullable Actor actor, Stream<OrganisationId> organisations) {
		return new Showing(this.wording, this.names.now(),
				this.organisations.findAll(organisations.distinct().toList()), actor);
	}

	Showing naming(@Nullable Actor actor, OrganisationId organisation) {
		return naming(actor, Stream.of(organisation));
	}

}
