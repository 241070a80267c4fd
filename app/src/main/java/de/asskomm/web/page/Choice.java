package de.asskomm.web.page;

import org.jspecify.annotations.Nullable;

/**
 * One of the values that a field of a form offers.
 *
 * @param value what is sent
 * @param label what is shown
 * @param hint a few words more
 * @param chosen whether it is chosen now
 */
record Choice(String value, String label, @Nullable String hint, boolean chosen) {

}
