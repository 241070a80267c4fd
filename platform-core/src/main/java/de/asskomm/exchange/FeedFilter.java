package de.asskomm.exchange;

import de.asskomm.municipality.DistrictKey;
import de.asskomm.organisation.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * What a reader wants to see of the feed; an absent part does not narrow it.
 *
 * @param kind only this kind
 * @param fieldOfAction only posts with this field of action
 * @param district only organisations of this district
 * @param organisation only this organisation
 */
public record FeedFilter(@Nullable PostKind kind, @Nullable String fieldOfAction, @Nullable DistrictKey district,
		@Nullable OrganisationId organisation) {

	/** The whole feed. */
	public static final FeedFilter ALL = new FeedFilter(null, null, null, null);

	/**
	 * Everything of one organisation.
	 * @param organisation the organisation
	 * @return the filter
	 */
	public static FeedFilter of(OrganisationId organisation) {
		return new FeedFilter(null, null, null, organisation);
	}

}
