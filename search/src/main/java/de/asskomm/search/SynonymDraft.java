package de.asskomm.search;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * A group of synonyms as typed.
 *
 * @param words the words
 * @param leadIn the lead-in; absent or blank if there is none
 * @param note the note
 */
public record SynonymDraft(@Nullable List<@Nullable String> words, @Nullable String leadIn, @Nullable String note) {

	/**
	 * What the group would say, without needless blanks and empty words.
	 * @return the content, which may still break rules
	 */
	SynonymContent content() {
		List<@Nullable String> typed = (this.words != null) ? this.words : List.of();
		String lead = tidy(this.leadIn);
		return new SynonymContent(typed.stream().map(SynonymDraft::tidy).filter((word) -> !word.isEmpty()).toList(),
				lead.isEmpty() ? null : lead, (this.note != null) ? this.note.strip() : "");
	}

	private static String tidy(@Nullable String word) {
		return Objects.requireNonNullElse(word, "").replace("\u00ad", "").replaceAll("[\\s\\u00a0]+", " ").strip();
	}

}
