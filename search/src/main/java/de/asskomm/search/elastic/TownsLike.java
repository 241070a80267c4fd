package de.asskomm.search.elastic;

import java.util.Optional;

import de.asskomm.municipality.Ags;
import de.asskomm.municipality.SimilarTowns;
import de.asskomm.organisation.Reader;

/**
 * Says which municipalities are like a certain one.
 */
@FunctionalInterface
interface TownsLike {

	/**
	 * Finds the municipalities that are like one.
	 * @param ags key of that municipality
	 * @param reader who asks; what the reader may not see does not count
	 * @return the similar ones; nothing if no municipality has this key
	 */
	Optional<SimilarTowns> of(Ags ags, Reader reader);

}
