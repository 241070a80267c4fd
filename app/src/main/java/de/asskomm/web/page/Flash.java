package de.asskomm.web.page;

import java.io.Serializable;

import org.jspecify.annotations.Nullable;

/**
 * A notice on top of a page, after something was done. It waits in the session for the
 * page that follows.
 *
 * @param tone {@code success}, {@code info}, {@code warning} or {@code danger}
 * @param title what happened
 * @param text what follows from it
 */
record Flash(String tone, String title, @Nullable String text) implements Serializable {

}
