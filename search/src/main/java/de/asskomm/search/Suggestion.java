package de.asskomm.search;

import org.jspecify.annotations.Nullable;

/**
 * What somebody who types probably looks for.
 *
 * @param kind what it is
 * @param text what it is called
 * @param key which one: key of a field of action or municipality, identifier of an
 * organisation or entry; {@code null} for words
 */
public record Suggestion(Kind kind, String text, @Nullable String key) {

	/**
	 * What can be suggested, in the order in which it is shown.
	 */
	public enum Kind {

		/** Words to search for. */
		WORDS,

		/** Handlungsfeld. */
		FIELD_OF_ACTION,

		/** Kommune, whether it takes part or not. */
		MUNICIPALITY,

		/** Organisation that is no municipality. */
		ORGANISATION,

		/** Title of a Präventionsprojekt. */
		PROJECT,

		/** Title of a Beitrag. */
		POST

	}

}
