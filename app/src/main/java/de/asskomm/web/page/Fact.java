package de.asskomm.web.page;

/**
 * One cell of the facts strip or line of a description list.
 *
 * @param label what is said
 * @param value what it is
 */
record Fact(String label, String value) {

}
