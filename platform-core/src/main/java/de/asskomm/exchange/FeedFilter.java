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
 * @param unanswered only questions without an accepted answer
 * @param followed only what is followed
 */
public record FeedFilter(@Nullable PostKind kind, @Nullable String fieldOfAction, @Nullable DistrictKey district,
		@Nullable OrganisationId organisation, boolean unanswered, @Nullable Followed followed) {

	/** The whole feed. */
	public static final FeedFilter ALL = new FeedFilter(null, null, null, null);

	/**
	 * A filter by properties of the post.
	 * @param kind only this kind
	 * @param fieldOfAction only posts with this field of action
	 * @param district only organisations of this district
	 * @param organisation only this organisation
	 */
	public FeedFilter(@Nullable PostKind kind, @Nullable String fieldOfAction, @Nullable DistrictKey district,
			@Nullable OrganisationId organisation) {
		this(kind, fieldOfAction, district, organisation, false, null);
	}

	/**
	 * The same, narrowed to what somebody follows.
	 * @param chosen what they follow
	 * @return the filter
	 */
	public FeedFilter followed(Followed chosen) {
		return new FeedFilter(this.kind, this.fieldOfAction, this.district, this.organisation, this.unanswered, chosen);
	}

	/**
	 * The questions that wait for an answer.
	 * @return the filter
	 */
	public static FeedFilter questionsWithoutAnswer() {
		return new FeedFilter(PostKind.QUESTION, null, null, null, true, null);
	}

	/**
	 * Everything of one organisation.
	 * @param organisation the organisation
	 * @return the filter
	 */
	public static FeedFilter of(OrganisationId organisation) {
		return new FeedFilter(null, null, null, organisation);
	}

}
