package de.asskomm.exchange;

/**
 * What a post is for.
 */
public enum PostKind {

	/** Erfahrungsbericht: what the organisation did, and how it went. */
	EXPERIENCE_REPORT,

	/** Frage to the network. */
	QUESTION,

	/** Gesuch: a partner is wanted. */
	PARTNER_REQUEST,

	/** Hinweis: good to know. */
	NOTICE

}
