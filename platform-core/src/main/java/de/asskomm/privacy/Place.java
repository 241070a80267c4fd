package de.asskomm.privacy;

/**
 * A place in a text that tells of somebody.
 *
 * @param kind what it tells
 * @param start where it begins, in UTF-16 code units
 * @param end where the text goes on after it
 */
public record Place(PersonalDataKind kind, int start, int end) {

	public Place {
		if (start < 0 || end <= start) {
			throw new IllegalArgumentException("A place has a beginning and at least one character");
		}
	}

	/**
	 * What stands at this place.
	 * @param text the text in which it was found
	 * @return the part of the text
	 */
	public String in(String text) {
		return text.substring(this.start, this.end);
	}

}
