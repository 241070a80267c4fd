package de.asskomm.search;

/**
 * How many entries one value of a facet would give.
 *
 * @param key the value, such as the key of a field of action
 * @param count number of matching entries
 */
public record FacetCount(String key, long count) {
}
