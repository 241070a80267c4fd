package de.asskomm.web.page;

import org.jspecify.annotations.Nullable;

/**
 * An entry as a small card that is one link.
 *
 * @param href where it leads
 * @param title the title
 * @param text the first sentence
 * @param who the organisation; absent where the page is about it
 * @param when when it was published
 * @param kind the kind of entry
 * @param example whether it only illustrates
 */
record Teaser(String href, String title, String text, @Nullable Who who, @Nullable Moment when, Kind kind,
		boolean example) {

}
