package de.asskomm.web.wording;

import java.text.Collator;
import java.util.Locale;

/**
 * The order of names as German readers expect it.
 */
public final class Alphabet {

	private Alphabet() {
	}

	/**
	 * Compares two names.
	 * @param one a name
	 * @param other another name
	 * @return less than 0 if the one comes first, more than 0 if the other does, 0 if
	 * neither does
	 */
	public static int compare(String one, String other) {
		return Collator.getInstance(Locale.GERMAN).compare(one, other);
	}

}
