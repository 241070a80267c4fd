package de.asskomm.notification;

/**
 * What can be followed.
 */
public enum FollowKind {

	/** A field of action, by its key. */
	FIELD_OF_ACTION,

	/** A district, by its key. */
	DISTRICT,

	/** An organisation, by its identifier. */
	ORGANISATION,

	/** A prevention project, by its identifier. */
	PROJECT,

	/** A post, by its identifier: what is said to it. */
	POST

}
