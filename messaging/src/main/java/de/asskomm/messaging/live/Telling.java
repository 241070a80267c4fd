package de.asskomm.messaging.live;

/**
 * What a browser is told of an event.
 */
enum Telling {

	/** The post as the feed shows it. */
	POST,

	/** That a post is gone for this reader, and nothing else. */
	POST_GONE,

	/** That a post of the reader's own organisation was hidden, and why. */
	POST_HIDDEN,

	/** That somebody commented, and how many comments there are. */
	COMMENT,

	/** How many organisations react to a post. */
	REACTIONS,

	/** That the reader has something new to know. */
	NOTIFICATION,

	/** That something happened in a conversation of the reader's organisation. */
	CONVERSATION,

	/** How a moderation case stands. */
	CASE

}
