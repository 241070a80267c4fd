package de.asskomm.notification;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody who looks for something by a saved search.
 *
 * @param follower who, and for which organisation
 * @param savedSearch the search
 * @param since when it was saved; what was published before is not new to it
 */
public record Seeker(Follower follower, UUID savedSearch, Instant since) {
}
