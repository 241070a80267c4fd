package de.asskomm.search.elastic;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Beginnings of words, as somebody types them: every one has to begin some word. Umlauts
 * and capitals do not matter, and in a word of five letters or more one letter may be
 * wrong, missing, too many, or swapped with its neighbour; the first letter is right.
 *
 * @param words the beginnings, in small letters without umlauts
 */
record Beginnings(List<String> words) {

	private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

	/** More words than anybody types before they see what they look for. */
	private static final int MAXIMUM_WORDS = 8;

	/** From so many letters on one may be wrong. */
	private static final int LONG = 5;

	/**
	 * Takes what was typed apart.
	 * @param typed what was typed
	 * @return the beginnings
	 */
	static Beginnings of(String typed) {
		return new Beginnings(words(typed).distinct().limit(MAXIMUM_WORDS).toList());
	}

	/**
	 * The words of texts in which beginnings are looked for; parts of compounds count as
	 * words.
	 * @param texts the texts
	 * @return their words, in small letters without umlauts
	 */
	static List<String> wordsOf(List<String> texts) {
		return texts.stream()
			.flatMap((part) -> Stream.concat(words(part), words(Compounds.mark(part).replace(Compounds.JOINT, " "))))
			.distinct()
			.toList();
	}

	private static Stream<String> words(String text) {
		return BETWEEN_WORDS.splitAsStream(text).filter((word) -> !word.isEmpty()).map(Compounds::fold);
	}

	/**
	 * Whether nothing was typed.
	 * @return {@code true} if there is no word to look for
	 */
	boolean isEmpty() {
		return this.words.isEmpty();
	}

	/**
	 * How well a text fits.
	 * @param text words of the text, as {@link #wordsOf} gives them
	 * @return the number of wrong letters, doubled, and one more if the text begins with
	 * something else; nothing if it does not fit
	 */
	OptionalInt distance(List<String> text) {
		int errors = 0;
		for (String typed : this.words) {
			if (text.stream().anyMatch((word) -> word.startsWith(typed))) {
				continue;
			}
			if (typed.length() < LONG || text.stream().noneMatch((word) -> nearlyStarts(word, typed))) {
				return OptionalInt.empty();
			}
			errors++;
		}
		boolean first = !text.isEmpty() && text.getFirst().startsWith(this.words.getFirst());
		return OptionalInt.of(2 * errors + (first ? 0 : 1));
	}

	/**
	 * Whether a word starts with what was typed but for one letter.
	 */
	private static boolean nearlyStarts(String word, String typed) {
		if (word.length() < typed.length() - 1 || word.charAt(0) != typed.charAt(0)) {
			return false;
		}
		int rest = 0;
		while (rest < typed.length() && rest < word.length() && typed.charAt(rest) == word.charAt(rest)) {
			rest++;
		}
		String wanted = typed.substring(rest);
		String there = word.substring(rest);
		boolean swapped = wanted.length() > 1 && there.length() > 1 && wanted.charAt(0) == there.charAt(1)
				&& wanted.charAt(1) == there.charAt(0) && there.startsWith(wanted.substring(2), 2);
		return swapped || there.startsWith(wanted.substring(1))
				|| !there.isEmpty() && (there.startsWith(wanted.substring(1), 1) || there.startsWith(wanted, 1));
	}

	/** One text for the index, which does the same with the words of titles. */
	@Override
	public String toString() {
		return String.join(" ", this.words);
	}

	/**
	 * The longest beginning that the index knows of a word.
	 * @param length its number of letters
	 * @return the same beginnings, none longer
	 */
	Beginnings upTo(int length) {
		return new Beginnings(
				this.words.stream().map((word) -> word.substring(0, Math.min(word.length(), length))).toList());
	}

}
