package de.asskomm.privacy;

import java.util.Objects;

/**
 * Schwärzen: takes a place out of a text, so that everybody sees that something stood
 * there.
 */
public final class Blackening {

	/** What stands instead. */
	public static final String MARK = "[geschwärzt]";

	private Blackening() {
	}

	/**
	 * The text without what stands at a place. Places behind it are no longer where they
	 * were: whoever takes several out begins with the last, or looks again.
	 * @param text the text in which the place was found
	 * @param place the place
	 * @return the text with {@value #MARK} there
	 * @throws IndexOutOfBoundsException if the text is too short to have the place
	 */
	public static String of(String text, Place place) {
		Objects.checkFromToIndex(place.start(), place.end(), text.length());
		return text.substring(0, place.start()) + MARK + text.substring(place.end());
	}

}
