package de.asskomm.web.page;

import org.jspecify.annotations.Nullable;

/**
 * How what somebody types was saved.
 *
 * @param id the draft; absent if it was refused
 * @param version its version now
 * @param text what to say
 */
record Saved(@Nullable String id, long version, String text) {

}
