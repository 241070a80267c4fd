package de.asskomm.project;

import java.time.Instant;

import de.asskomm.organisation.Author;

/**
 * What was recorded about a project until it was changed.
 *
 * @param version the last version that said so
 * @param author the clerk who had recorded it
 * @param content what was recorded
 * @param published whether others could read it
 * @param until when it was replaced
 */
public record ProjectRevision(long version, Author author, ProjectContent content, boolean published, Instant until) {
}
