package de.asskomm.membership;

import de.asskomm.municipality.DistrictKey;
import de.asskomm.organisation.OrganisationId;
import de.asskomm.organisation.OrganisationType;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for in the directory; what is absent does not narrow.
 *
 * @param text words of the name
 * @param type kind of organisation
 * @param district key of the district it belongs to
 * @param fieldOfAction key of a field of action that it says it works in
 * @param after the last organisation of the page before
 * @param limit greatest number of organisations, 1 to {@value #MAXIMUM_LIMIT}
 */
public record DirectoryQuery(@Nullable String text, @Nullable OrganisationType type, @Nullable DistrictKey district,
		@Nullable String fieldOfAction, @Nullable OrganisationId after, int limit) {

	/** Greatest number of organisations of one page. */
	public static final int MAXIMUM_LIMIT = 100;

	public DirectoryQuery {
		if (limit < 1 || limit > MAXIMUM_LIMIT) {
			throw new IllegalArgumentException("A page has 1 to " + MAXIMUM_LIMIT + " organisations");
		}
	}

}
