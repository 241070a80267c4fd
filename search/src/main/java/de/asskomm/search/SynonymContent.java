package de.asskomm.search;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a group of synonyms says. Without a lead-in every word finds all the others. With
 * one only the lead-in finds the words: it is a word with a second everyday meaning, or a
 * wider one, which the others must not find.
 *
 * @param words words, or phrases, that mean the same
 * @param leadIn Einstiegswort, which finds the words and is not found by them
 * @param note why the group is as it is; possibly empty
 */
public record SynonymContent(List<String> words, @Nullable String leadIn, String note) {

	/** Greatest number of words of a group. */
	public static final int MAXIMUM_WORDS = 30;

	/** Greatest number of characters of a word or phrase. */
	public static final int MAXIMUM_LENGTH = 60;

	/** Greatest number of characters of a note. */
	public static final int MAXIMUM_NOTE = 500;

	private static final int LABEL_WORDS = 3;

	public SynonymContent {
		words = List.copyOf(words);
	}

	/**
	 * How the group is named where there is room for a few words.
	 * @return its lead-in, or its first words
	 */
	public String label() {
		if (this.leadIn != null) {
			return this.leadIn;
		}
		String beginning = String.join(", ", this.words.subList(0, Math.min(LABEL_WORDS, this.words.size())));
		return (this.words.size() > LABEL_WORDS) ? beginning + " …" : beginning;
	}

	/**
	 * The group in the format of Solr, which everything built on Lucene reads.
	 * @return one line
	 */
	String rule() {
		String all = String.join(", ", this.words);
		return (this.leadIn != null) ? "%s => %s, %s".formatted(this.leadIn, this.leadIn, all) : all;
	}

}
