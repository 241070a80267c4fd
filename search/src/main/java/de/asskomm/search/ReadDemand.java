package de.asskomm.search;

import java.util.List;

import de.asskomm.municipality.SizeClass;
import de.asskomm.organisation.Actor;
import de.asskomm.outcome.NotAllowed;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * Bedarf ansehen, by the moderators: what is searched for in vain, never by whom. Words
 * are told only if at least two municipalities are known to have asked for them, so that
 * what a single person typed stays unknown however often, and only by month.
 */
@Service
public class ReadDemand {

	/** Greatest number of words of one page. */
	public static final int MAXIMUM_LIMIT = 100;

	private final JdbcDemand demand;

	ReadDemand(JdbcDemand demand) {
		this.demand = demand;
	}

	/**
	 * A page of words that found at most two entries.
	 * @param actor the moderator
	 * @param field only what was asked with this field of action; {@code null} for all
	 * @param sizeClass only what municipalities of this class asked; {@code null} for all
	 * @param cursor where to go on, as given by {@link DemandPage#next()}; {@code null}
	 * for the beginning
	 * @param limit number of words, 1 to {@value #MAXIMUM_LIMIT}
	 * @return the words, most often asked first
	 * @throws InvalidCursor if the cursor is none
	 * @throws NotAllowed if the actor does not moderate
	 */
	public DemandPage page(Actor actor, @Nullable String field, @Nullable SizeClass sizeClass, @Nullable String cursor,
			int limit) {
		actor.requireModerator();
		if (limit < 1 || limit > MAXIMUM_LIMIT) {
			throw new IllegalArgumentException("A page has 1 to " + MAXIMUM_LIMIT + " words");
		}
		List<SearchDemand> found = this.demand.unmet(field, sizeClass,
				(cursor != null) ? DemandCursor.parse(cursor) : null, limit + 1);
		if (found.size() <= limit) {
			return new DemandPage(found, null);
		}
		SearchDemand last = found.get(limit - 1);
		return new DemandPage(found.subList(0, limit), new DemandCursor(last.times(), last.words()).toString());
	}

}
