package de.asskomm.exchange;

import de.asskomm.markdown.Markdown;

/**
 * The template of an experience report. Each part may be empty.
 *
 * @param occasion Anlass: what happened, and where
 * @param measure Maßnahme: what was done, and with whom
 * @param cost Kosten, in the author's words
 * @param effect Wirkung, in the author's words
 * @param again „Würden Sie es wieder machen?“, in the author's words
 */
public record ExperienceTemplate(Markdown occasion, Markdown measure, String cost, String effect, String again) {

	/** A template with nothing filled in. */
	public static final ExperienceTemplate EMPTY = new ExperienceTemplate(Markdown.EMPTY, Markdown.EMPTY, "", "", "");

	/**
	 * Whether occasion and measure are told, which makes a report complete.
	 * @return {@code true} if both say something
	 */
	public boolean tellsOccasionAndMeasure() {
		return !this.occasion.isBlank() && !this.measure.isBlank();
	}

	/**
	 * Whether nothing is filled in.
	 * @return {@code true} if every part is empty
	 */
	public boolean isEmpty() {
		return this.occasion.isBlank() && this.measure.isBlank() && this.cost.isBlank() && this.effect.isBlank()
				&& this.again.isBlank();
	}

}
