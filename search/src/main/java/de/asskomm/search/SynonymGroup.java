package de.asskomm.search;

import java.time.Instant;

/**
 * Words that mean the same to somebody who looks for practice, kept by the prevention
 * council.
 *
 * @param id its identifier
 * @param version grows by one with each change, from 1
 * @param content what it says
 * @param createdAt when it was made
 * @param updatedAt when it was last changed
 */
public record SynonymGroup(SynonymGroupId id, long version, SynonymContent content, Instant createdAt,
		Instant updatedAt) {
}
