package de.asskomm.practice;

import java.util.stream.Stream;

/**
 * Steckbrief: what somebody needs to know to judge a practice at a glance, along the
 * EMMIE framework (Johnson, Tilley and Bowers, 2015).
 *
 * @param effect what it brings about
 * @param mechanism why it works
 * @param context where it fits
 * @param implementation how to do it
 * @param cost what it costs
 */
public record PracticeCard(String effect, String mechanism, String context, String implementation, String cost) {

	/** Nothing told yet. */
	public static final PracticeCard EMPTY = new PracticeCard("", "", "", "", "");

	/**
	 * Whether all five questions are answered.
	 * @return {@code true} if none is blank
	 */
	public boolean isComplete() {
		return Stream.of(this.effect, this.mechanism, this.context, this.implementation, this.cost)
			.noneMatch(String::isBlank);
	}

}
