package de.asskomm.exchange;

/**
 * Where a post stands.
 */
public enum PostStatus {

	/** Entwurf: only the author's organisation sees it. */
	DRAFT,

	/** Published and readable by its audiences. */
	PUBLISHED,

	/** Zurückgezogen by the author's organisation. */
	WITHDRAWN,

	/** Verborgen by the moderation. */
	HIDDEN

}
