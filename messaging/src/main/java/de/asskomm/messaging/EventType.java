package de.asskomm.messaging;

/**
 * What an event tells. The names are part of the published schema.
 */
public enum EventType {

	/** A post became readable by its audiences. */
	POST_PUBLISHED(Topic.FEED),

	/** A published post says something else, or addresses other audiences. */
	POST_CHANGED(Topic.FEED),

	/** A post is gone: taken back by its organisation or hidden by the moderation. */
	POST_WITHDRAWN(Topic.FEED),

	/** A comment was written. */
	COMMENT_ADDED(Topic.FEED),

	/** A comment says something else. */
	COMMENT_CHANGED(Topic.FEED),

	/** A comment was taken back. */
	COMMENT_WITHDRAWN(Topic.FEED),

	/** An organisation reacts to a post, or no longer does. */
	REACTIONS_CHANGED(Topic.FEED),

	/** Some people have something new to know. */
	NOTIFIED(Topic.NOTIFICATIONS),

	/** Its owner has to say whether a project's record is still right. */
	PROJECT_REVIEW_DUE(Topic.NOTIFICATIONS),

	/** A prevention project became readable by its audiences. */
	PROJECT_PUBLISHED(Topic.PROJECTS),

	/** A published project says something else, was confirmed or archived. */
	PROJECT_CHANGED(Topic.PROJECTS),

	/** A project was taken back by its organisation. */
	PROJECT_WITHDRAWN(Topic.PROJECTS),

	/** A project was nominated as good practice. */
	PRACTICE_NOMINATED(Topic.PROJECTS),

	/** A nominated project was rated, waits for a second person, or was not taken up. */
	PRACTICE_JUDGED(Topic.PROJECTS),

	/** A conversation was started with its first message. */
	CONVERSATION_STARTED(Topic.CONVERSATIONS),

	/** A further message was sent. */
	MESSAGE_SENT(Topic.CONVERSATIONS),

	/** An organisation has read a conversation up to a message. */
	CONVERSATION_READ(Topic.CONVERSATIONS),

	/** A moderation case was opened. */
	CASE_OPENED(Topic.MODERATION),

	/** A moderation case got a further report or was claimed. */
	CASE_CHANGED(Topic.MODERATION),

	/** A moderation case was decided. */
	CASE_DECIDED(Topic.MODERATION),

	/** An organisation takes part, or something about it changed. */
	ORGANISATION_CHANGED(Topic.NETWORK);

	private final Topic topic;

	EventType(Topic topic) {
		this.topic = topic;
	}

	/**
	 * Where events of this type are published.
	 * @return the topic
	 */
	public Topic topic() {
		return this.topic;
	}

}
