package de.asskomm.web.api;

import java.util.Optional;
import java.util.stream.Stream;

import de.asskomm.organisation.Actor;
import de.asskomm.outcome.NotAllowed;
import org.jspecify.annotations.Nullable;

/**
 * A body that may say for which organisation it is meant. Everybody acts for the
 * organisation of their token only; naming another one is refused, not ignored.
 */
interface OwnOrganisation {

	/** The organisation, if the client names it. */
	@Nullable OrganisationReference organisation();

	/** The same under its other name. */
	@Nullable OrganisationReference organisationId();

	/**
	 * Refuses a body that is meant for another organisation.
	 * @param actor who sends it
	 * @throws NotAllowed if it names an organisation that is not the actor's
	 */
	default void requireOwn(Actor actor) {
		boolean foreign = Stream.of(Optional.ofNullable(organisation()), Optional.ofNullable(organisationId()))
			.flatMap(Optional::stream)
			.anyMatch((named) -> !named.names(actor.organisation()));
		if (foreign) {
			throw new NotAllowed("not-allowed.foreign-organisation");
		}
	}

}
