package de.asskomm.web.page;

import org.jspecify.annotations.Nullable;

/**
 * A link in a list.
 *
 * @param text what it is called
 * @param href where it leads, an address of this site
 * @param note what stands below in small type: who, of what kind
 */
record Link(String text, String href, @Nullable String note) {

	Link(String text, String href) {
		this(text, href, null);
	}

}
