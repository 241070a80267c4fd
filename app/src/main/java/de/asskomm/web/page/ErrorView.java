package de.asskomm.web.page;

import org.jspecify.annotations.Nullable;

/**
 * Says what happened, what still works and what to do.
 *
 * @param title what happened
 * @param text what it means
 * @param button where to go on; absent when nothing helps but waiting
 * @param reference number for questions
 */
record ErrorView(String title, String text, @Nullable Link button, @Nullable String reference) {

}
