package de.asskomm.search;

import java.time.YearMonth;
import java.util.Set;

import de.asskomm.municipality.SizeClass;

/**
 * Bedarf: words that several municipalities searched for and that found little.
 *
 * @param words the words, in small letters
 * @param times how often they were asked for
 * @param lastAsked in which month last
 * @param fieldsOfAction keys of the fields of action that were chosen with them
 * @param sizeClasses size classes of the municipalities that asked
 */
public record SearchDemand(String words, long times, YearMonth lastAsked, Set<String> fieldsOfAction,
		Set<SizeClass> sizeClasses) {
}
