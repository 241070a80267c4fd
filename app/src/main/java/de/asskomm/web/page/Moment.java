package de.asskomm.web.page;

/**
 * A point in time as {@code <time>} shows it.
 *
 * @param iso for machines, ISO-8601
 * @param text for people
 */
record Moment(String iso, String text) {

}
