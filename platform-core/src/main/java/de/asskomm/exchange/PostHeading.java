package de.asskomm.exchange;

/**
 * What a list of many posts needs to know of one.
 *
 * @param id the post
 * @param version its version, 1 or more
 * @param title its title
 */
public record PostHeading(PostId id, long version, String title) {
}
