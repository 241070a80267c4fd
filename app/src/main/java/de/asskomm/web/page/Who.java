package de.asskomm.web.page;

import org.jspecify.annotations.Nullable;

/**
 * Who acts: the organisation in front, its clerk's office below. Never an account name.
 *
 * @param mark the organisation's mark
 * @param name the organisation's name
 * @param type the type of organisation in words
 * @param href the organisation's page
 * @param office the office that wrote it, as "bearb. Ordnungsamt" shows it
 */
record Who(Mark mark, String name, String type, @Nullable String href, @Nullable String office) {

}
