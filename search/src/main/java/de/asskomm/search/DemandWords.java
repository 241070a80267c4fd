package de.asskomm.search;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import de.asskomm.privacy.PersonalData;

/**
 * The words of a search as they may be kept: nothing that could tell of a person. What
 * looks like an address, a number or a name of somebody is not kept at all, and neither
 * are whole sentences, which are rarely typed twice anyway.
 */
final class DemandWords {

	private static final int MINIMUM_LENGTH = 2;

	private static final int MAXIMUM_LENGTH = 80;

	private static final int MAXIMUM_WORDS = 8;

	private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Cntrl}\\u00a0]+");

	private static final Pattern EDGES = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$");

	/** Five digits one after another, or six with what people write between them. */
	private static final Pattern NUMBER = Pattern.compile("\\d{5}|(?:\\d[ ./()+-]*){6}");

	private static final Pattern NUMBER_PLATE = Pattern.compile("(?<!\\p{L})\\p{L}{1,3}-\\p{L}{1,2} ?\\d{1,4}(?!\\d)");

	private DemandWords() {
	}

	/**
	 * Makes one of all spellings of the same search.
	 * @param text what was typed
	 * @return the words, unless they may not be kept
	 */
	static Optional<String> of(String text) {
		String typed = BLANKS.matcher(text).replaceAll(" ");
		String words = EDGES.matcher(typed.toLowerCase(Locale.GERMAN)).replaceAll("");
		boolean keepable = words.length() >= MINIMUM_LENGTH && words.length() <= MAXIMUM_LENGTH
				&& words.split(" ").length <= MAXIMUM_WORDS && words.indexOf('@') < 0
				&& words.codePoints().noneMatch((point) -> Character.getType(point) == Character.SURROGATE)
				&& !NUMBER.matcher(words).find() && !NUMBER_PLATE.matcher(words).find()
				&& PersonalData.find(typed).isEmpty() && !PersonalData.namesSomebody(words);
		return keepable ? Optional.of(words) : Optional.empty();
	}

}
