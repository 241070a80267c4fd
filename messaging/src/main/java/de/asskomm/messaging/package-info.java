/**
 * Zustellung: carries what happened from the commit to every other organisation's screen,
 * through the outbox, Kafka and the live channel.
 */
@NullMarked
@ApplicationModule(displayName = "Zustellung", allowedDependencies = { "exchange", "discussion", "notification",
		"project", "practice", "conversation", "moderation", "organisation", "municipality", "work" })
package de.asskomm.messaging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
