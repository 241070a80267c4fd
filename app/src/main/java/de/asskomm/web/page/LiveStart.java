package de.asskomm.web.page;

/**
 * The last sequence of each live destination that this page already shows, so that the
 * connection brings what comes after and nothing is lost between page and connection.
 *
 * @param feed of {@code /topic/feed}
 * @param ownFeed of {@code /user/queue/feed}
 * @param conversations of {@code /user/queue/conversations}
 * @param notifications of {@code /user/queue/notifications}
 * @param moderation of {@code /topic/moderation}
 */
record LiveStart(long feed, long ownFeed, long conversations, long notifications, long moderation) {

	/** All destinations count the same events, so one number is where all take up. */
	static LiveStart from(long sequence) {
		return new LiveStart(sequence, sequence, sequence, sequence, sequence);
	}

}
