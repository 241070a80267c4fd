/**
 * Weiterleitung: the relay from the outbox to Kafka, and the way back to each instance.
 */
@NullMarked
package de.asskomm.messaging.kafka;

import org.jspecify.annotations.NullMarked;
