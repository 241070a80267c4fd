package de.asskomm.exchange;

import java.time.Instant;

import de.asskomm.organisation.Author;

/**
 * What a post said until it was changed.
 *
 * @param version the version that said it
 * @param author the clerk who had written it
 * @param title its title
 * @param text its text with all parts, without markup
 * @param until when it was replaced
 */
public record PostRevision(long version, Author author, String title, String text, Instant until) {
}
