package de.asskomm.search;

import java.time.Duration;
import java.time.Instant;

/**
 * A comparison of the index with the database, after which what differed was written
 * anew. Changes of the last moments may still be on their way, and what the index refuses
 * for good goes on to differ: the log says why.
 *
 * @param at when it began
 * @param took how long it took, repair included
 * @param found what differed before
 * @param rebuilt whether the index had to be built anew, because it told of states that
 * the database does not know
 */
public record IndexCheck(Instant at, Duration took, IndexConsistency found, boolean rebuilt) {
}
