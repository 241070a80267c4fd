package de.asskomm.notification;

/**
 * Why somebody is notified. Where several reasons apply, the first one counts.
 */
public enum NotificationType {

	/** A post names the organisation. */
	MENTION,

	/** The organisation's answer was accepted. */
	ACCEPTED,

	/** Somebody commented on the organisation's post. */
	COMMENT,

	/** Somebody answered the organisation's comment. */
	REPLY,

	/** Something new at what the person follows. */
	FOLLOWED

}
