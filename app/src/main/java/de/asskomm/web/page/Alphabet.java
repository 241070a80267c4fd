package de.asskomm.web.page;

import java.text.Collator;
import java.util.Locale;

/**
 * The order of names as German readers expect it.
 */
final class Alphabet {

	private Alphabet() {
	}

	static int compare(String one, String other) {
		return Collator.getInstance(Locale.GERMAN).compare(one, other);
	}

}
