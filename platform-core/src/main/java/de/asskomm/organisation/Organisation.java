package de.asskomm.organisation;

import de.asskomm.municipality.Ags;
import de.asskomm.municipality.DistrictKey;
import org.jspecify.annotations.Nullable;

/**
 * A body that takes part in the network; everything on the platform is said by one.
 *
 * @param id its identifier
 * @param alias short name for addresses, lower case letters, digits and hyphens
 * @param name name as shown, such as „Stadt Großenhain“
 * @param type kind of body
 * @param ags key of the municipality that it is, if it is one
 * @param district key of the district it belongs to, if it belongs to one
 */
public record Organisation(OrganisationId id, String alias, String name, OrganisationType type, @Nullable Ags ags,
		@Nullable DistrictKey district) {

	public Organisation {
		if (name.isBlank() || alias.isBlank()) {
			throw new IllegalArgumentException("An organisation has a name and an alias");
		}
	}

	/**
	 * Whether this is the Landespräventionsrat.
	 * @return {@code true} for the state prevention council
	 */
	public boolean isStatePreventionCouncil() {
		return this.type == OrganisationType.STATE_PREVENTION_COUNCIL;
	}

}
