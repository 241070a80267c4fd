package de.asskomm.search;

import de.asskomm.municipality.Ags;

/**
 * „Kommunen wie meine“: entries of municipalities that are like a certain one rank
 * higher.
 *
 * @param ags key of that municipality
 * @param only whether nothing else is to be found
 */
public record LikeTown(Ags ags, boolean only) {
}
