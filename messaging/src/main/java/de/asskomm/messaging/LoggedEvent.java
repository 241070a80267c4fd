package de.asskomm.messaging;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An event that has its place in the one order of all events.
 *
 * @param sequence its place: greater than that of every event before, without gaps
 * @param eventId identifies it, also where it is delivered twice
 * @param topic where it is published
 * @param type what it tells, usually the name of an {@link EventType}; while the platform
 * is updated it can be one that only the newer version knows
 * @param aggregateId what it tells of
 * @param version version of the aggregate
 * @param occurredAt when it happened
 * @param organisationId whose doing it is, or whom it concerns
 * @param payload the {@link EventPayload} as JSON, as it was when it happened
 */
public record LoggedEvent(long sequence, UUID eventId, Topic topic, String type, UUID aggregateId, long version,
		Instant occurredAt, UUID organisationId, String payload) {

	/**
	 * What the event tells, as far as this version of the platform knows.
	 * @return the type, empty if it is unknown
	 */
	public Optional<EventType> knownType() {
		for (EventType candidate : EventType.values()) {
			if (candidate.name().equals(this.type)) {
				return Optional.of(candidate);
			}
		}
		return Optional.empty();
	}

}
