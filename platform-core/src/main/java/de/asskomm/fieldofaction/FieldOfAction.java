package de.asskomm.fieldofaction;

import java.util.regex.Pattern;

/**
 * Handlungsfeld: something that prevention works on, such as graffiti or littering.
 *
 * @param key stable identifier of lower case letters, digits and single hyphens, at most
 * {@value #MAXIMUM_KEY} characters
 * @param label German name as shown, at most {@value #MAXIMUM_LABEL} characters
 * @param position place in lists, counted from 1
 */
public record FieldOfAction(String key, String label, int position) {

	/** Greatest number of characters of a key. */
	public static final int MAXIMUM_KEY = 50;

	/** Greatest number of characters of a label. */
	public static final int MAXIMUM_LABEL = 100;

	private static final Pattern KEY = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

	/**
	 * Checks key, label and position.
	 * @throws IllegalArgumentException if one of them is out of its range
	 */
	public FieldOfAction {
		if (!KEY.matcher(key).matches() || key.length() > MAXIMUM_KEY) {
			throw new IllegalArgumentException("The key of a field of action is of a-z, 0-9 and single hyphens");
		}
		if (label.isBlank() || label.length() > MAXIMUM_LABEL) {
			throw new IllegalArgumentException("The label of a field of action has 1 to 100 characters");
		}
		if (position < 1) {
			throw new IllegalArgumentException("Positions are counted from 1");
		}
	}

}
