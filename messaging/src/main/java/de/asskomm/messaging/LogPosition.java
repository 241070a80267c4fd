package de.asskomm.messaging;

/**
 * How far the event log is.
 *
 * @param assignedThrough greatest sequence that an event has
 * @param publishedThrough greatest sequence that is known to be in Kafka
 * @param deletedThrough greatest sequence that is no longer kept; 0 if all are
 */
public record LogPosition(long assignedThrough, long publishedThrough, long deletedThrough) {
}
