package de.asskomm.discussion;

/**
 * Where a comment stands.
 */
public enum CommentStatus {

	/** Whoever may read the post may read it. */
	PUBLISHED,

	/** Taken back by its organisation; what it said is gone. */
	WITHDRAWN

}
