package de.asskomm.practice;

/**
 * How sure it is that a practice works. The three levels are those of the Grüne Liste
 * Prävention (Landespräventionsrat Niedersachsen): theoretically well founded, probably
 * effective, proven to be effective.
 */
public enum EvidenceLevel {

	/** There is a plausible reason why it works, and the concept is worked out. */
	WELL_FOUNDED,

	/** Counted or asked before and after: it got better, without a comparison group. */
	PROBABLE,

	/** Shown by an evaluation with a comparison group or over several places. */
	PROVEN;

	/**
	 * Whether a second person has to agree before this level counts.
	 * @return {@code true} for the highest level
	 */
	public boolean needsSecondReviewer() {
		return this == PROVEN;
	}

}
