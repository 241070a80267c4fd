package de.asskomm.web.api;

import java.util.UUID;

import de.asskomm.organisation.Organisation;
import de.asskomm.organisation.OrganisationId;
import de.asskomm.organisation.OrganisationType;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An organisation as others name it.
 *
 * @param id its identifier
 * @param name its name; empty if the platform does not know it any more
 * @param type its kind; absent if the platform does not know it any more
 */
@Schema(name = "Organisation")
record OrganisationView(UUID id, @Schema(example = "Stadt Großenhain") String name, @Nullable OrganisationType type) {

	static OrganisationView of(Organisation organisation) {
		return new OrganisationView(organisation.id().value(), organisation.name(), organisation.type());
	}

	static OrganisationView unknown(OrganisationId id) {
		return new OrganisationView(id.value(), "", null);
	}

}
