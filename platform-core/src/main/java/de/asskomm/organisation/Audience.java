package de.asskomm.organisation;

import de.asskomm.municipality.DistrictKey;

/**
 * A group of readers. Content carries the audiences that may see it, a {@link Reader} the
 * audiences it belongs to; it is readable where the two meet.
 *
 * @param key stable text of the audience, stored with content and in the search index
 */
public record Audience(String key) {

	/** Everyone, also without an account. */
	public static final Audience EVERYONE = new Audience("everyone");

	/** Every organisation of the network. */
	public static final Audience NETWORK = new Audience("network");

	/** The Landespräventionsrat. */
	public static final Audience STATE_PREVENTION_COUNCIL = new Audience("lpr");

	/**
	 * The organisations of a district.
	 * @param district key of the district
	 * @return the audience
	 */
	public static Audience district(DistrictKey district) {
		return new Audience("district:" + district.value());
	}

	/**
	 * One organisation's own people.
	 * @param organisation the organisation
	 * @return the audience
	 */
	public static Audience organisation(OrganisationId organisation) {
		return new Audience("organisation:" + organisation.value());
	}

}
