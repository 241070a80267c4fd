package de.asskomm.moderation;

/**
 * Something that the moderators learn about a case. Published inside the transaction that
 * makes it true.
 */
public sealed interface ModerationEvent {

	/**
	 * The case as it is after the event.
	 * @return the case
	 */
	ModerationCase moderationCase();

	/**
	 * A case was opened by a first report.
	 *
	 * @param moderationCase the case
	 */
	record CaseOpened(ModerationCase moderationCase) implements ModerationEvent {
	}

	/**
	 * A case got a further report or was claimed.
	 *
	 * @param moderationCase the case
	 */
	record CaseChanged(ModerationCase moderationCase) implements ModerationEvent {
	}

	/**
	 * A case was decided.
	 *
	 * @param moderationCase the case
	 */
	record CaseDecided(ModerationCase moderationCase) implements ModerationEvent {
	}

}
