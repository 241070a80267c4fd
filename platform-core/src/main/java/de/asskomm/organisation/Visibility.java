package de.asskomm.organisation;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Who may see a post or project, chosen by its author's organisation. The organisation
 * itself always sees it. This is the one place where a choice becomes an
 * {@link Audience}; feed, search, push and pages all compare audiences.
 */
public enum Visibility {

	/** Everyone, also without an account. */
	PUBLIC,

	/** Every organisation of the network. */
	NETWORK,

	/** Organisations of the same district, and the prevention council. */
	DISTRICT,

	/** The prevention council only. */
	LPR;

	/**
	 * Whether an organisation can choose this: only one that belongs to a district can
	 * address its district.
	 * @param organisation the author's organisation
	 * @return {@code true} if the choice is possible
	 */
	public boolean isPossibleFor(Organisation organisation) {
		return this != DISTRICT || organisation.district() != null;
	}

	/**
	 * The audiences that may see what an organisation publishes with this visibility.
	 * @param organisation the author's organisation
	 * @return its audiences, at least the organisation itself
	 * @throws IllegalStateException if the choice is not possible for the organisation
	 */
	public Set<Audience> audiences(Organisation organisation) {
		Set<Audience> audiences = new LinkedHashSet<>();
		audiences.add(Audience.organisation(organisation.id()));
		switch (this) {
			case PUBLIC -> audiences.add(Audience.EVERYONE);
			case NETWORK -> audiences.add(Audience.NETWORK);
			case DISTRICT -> {
				if (organisation.district() == null) {
					throw new IllegalStateException(organisation.name() + " belongs to no district");
				}
				audiences.add(Audience.district(organisation.district()));
				audiences.add(Audience.STATE_PREVENTION_COUNCIL);
			}
			case LPR -> audiences.add(Audience.STATE_PREVENTION_COUNCIL);
		}
		return audiences;
	}

}
