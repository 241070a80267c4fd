/**
 * Benachrichtigung: what people follow, and what they are told.
 */
@NullMarked
@ApplicationModule(displayName = "Benachrichtigung", allowedDependencies = { "exchange", "discussion", "membership",
		"project", "organisation", "municipality", "fieldofaction", "outcome" })
package de.asskomm.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
