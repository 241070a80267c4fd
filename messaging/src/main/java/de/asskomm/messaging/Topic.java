package de.asskomm.messaging;

/**
 * A Kafka topic of the platform. Each has one partition, so that all its events have one
 * order; the key of a record is the identifier of the aggregate.
 */
public enum Topic {

	/** Posts, comments, reactions. */
	FEED("feed.v1", true),

	/** Prevention projects. */
	PROJECTS("projects.v1", true),

	/** Conversations between organisations. */
	CONVERSATIONS("conversations.v1", false),

	/** Who has something new to know. */
	NOTIFICATIONS("notifications.v1", false),

	/** Moderation cases. */
	MODERATION("moderation.v1", false),

	/** Who takes part in the network; later its figures and events. */
	NETWORK("network.v1", false);

	private final String suffix;

	private final boolean state;

	Topic(String suffix, boolean state) {
		this.suffix = suffix;
		this.state = state;
	}

	/**
	 * The topic's name in Kafka.
	 * @param prefix what the names of all topics of an installation begin with
	 * @return the name, such as {@code asskomm.feed.v1}
	 */
	public String nameIn(String prefix) {
		return prefix + "." + this.suffix;
	}

	/**
	 * Whether the last record of each key is kept for good, because it tells how the
	 * aggregate is now. The records of other topics are signals, which expire.
	 * @return {@code true} if a new reader can build its state from this topic
	 */
	public boolean keepsState() {
		return this.state;
	}

}
