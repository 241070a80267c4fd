/**
 * Suche: finds posts and projects with everyday German words, for what a reader may see.
 */
@NullMarked
@ApplicationModule(displayName = "Suche", allowedDependencies = { "exchange", "project", "organisation", "municipality",
		"fieldofaction", "markdown", "notification", "outcome" })
package de.asskomm.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
