package de.asskomm.organisation;

/**
 * What an account may do. {@link #MEMBER} and {@link #COORDINATOR} are held for one
 * organisation, {@link #MODERATOR} and {@link #ADMIN} for the platform.
 */
public enum Role {

	/** Mitglied: reads and searches, reports content. */
	MEMBER,

	/** Koordination: posts and writes as the organisation. */
	COORDINATOR,

	/** Moderation: the prevention council's office. */
	MODERATOR,

	/** Verwaltung: runs the installation. */
	ADMIN

}
