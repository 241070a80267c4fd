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

	/** The organisation has to say whether a project of its own is still right. */
	PROJECT_REVIEW,

	/** Another organisation takes over a project of the organisation. */
	PROJECT_ADOPTED,

	/** Another organisation nominated a project of the organisation as good practice. */
	PROJECT_NOMINATED,

	/**
	 * A project of the organisation, or one that the person follows, is good practice.
	 */
	PROJECT_RATED,

	/** A new project at what the person follows. */
	PROJECT_PUBLISHED,

	/** How a project that the person follows goes on, or how it turned out. */
	PROJECT_CHANGED,

	/** A new entry is what a saved search of the person looks for. */
	SAVED_SEARCH,

	/** Something new at what the person follows. */
	FOLLOWED;

	/**
	 * Whether several projects of one organisation are told at once. Tables of thousands
	 * are published, and due again after a year, on one day.
	 * @return {@code true} if nobody is told more than once an hour
	 */
	public boolean isGathered() {
		return this == PROJECT_REVIEW || this == PROJECT_PUBLISHED || this == PROJECT_CHANGED || this == SAVED_SEARCH;
	}

}
