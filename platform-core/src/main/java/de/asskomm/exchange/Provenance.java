package de.asskomm.exchange;

import org.jspecify.annotations.Nullable;

/**
 * Where a post's text comes from.
 *
 * @param example whether it is only illustrative; readers see the mark „Beispiel“
 * @param source the published source that it follows, if any
 */
public record Provenance(boolean example, @Nullable String source) {

	/** Written by its organisation on the platform. */
	public static final Provenance WRITTEN_HERE = new Provenance(false, null);

}
