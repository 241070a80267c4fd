package de.asskomm.project;

import de.asskomm.municipality.DistrictKey;
import de.asskomm.organisation.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * What a reader wants to see of the projects; an absent part does not narrow it.
 *
 * @param state only this state
 * @param fieldOfAction only projects with this field of action
 * @param district only owners of this district
 * @param organisation only this organisation
 * @param result only projects that turned out like this
 */
public record ProjectFilter(@Nullable ProjectState state, @Nullable String fieldOfAction,
		@Nullable DistrictKey district, @Nullable OrganisationId organisation, @Nullable ProjectResult result) {

	/** All projects. */
	public static final ProjectFilter ALL = new ProjectFilter(null, null, null, null, null);

	/**
	 * The projects of an organisation.
	 * @param organisation the organisation
	 * @return the filter
	 */
	public static ProjectFilter of(OrganisationId organisation) {
		return new ProjectFilter(null, null, null, organisation, null);
	}

}
