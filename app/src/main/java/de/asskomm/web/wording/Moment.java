package de.asskomm.web.wording;

/**
 * A point in time as {@code <time>} shows it.
 *
 * @param iso for machines, ISO-8601
 * @param text for people
 */
public record Moment(String iso, String text) {

}
