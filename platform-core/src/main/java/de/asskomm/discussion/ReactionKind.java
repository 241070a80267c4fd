package de.asskomm.discussion;

/**
 * How an organisation reacts to a post without words.
 */
public enum ReactionKind {

	/** „Hilfreich“. */
	HELPFUL,

	/** „Übernehmen wir“: the organisation is going to do the same. */
	ADOPT

}
