package de.asskomm.messaging;

import java.util.UUID;

import de.asskomm.organisation.OrganisationChanged;

/**
 * An organisation on the wire, as everybody may know it.
 *
 * @param id the organisation
 * @param version number of its state
 * @param name name as shown
 * @param organisationType kind of body
 */
public record OrganisationMessage(UUID id, long version, String name, String organisationType) implements EventPayload {

	static OrganisationMessage of(OrganisationChanged event) {
		return new OrganisationMessage(event.organisation().id().value(), event.version(), event.organisation().name(),
				event.organisation().type().name());
	}

}
