/**
 * Suche: finds posts and projects with everyday German words, for what a reader may see;
 * the synonyms that it knows are kept by the prevention council.
 */
@NullMarked
@ApplicationModule(displayName = "Suche",
		allowedDependencies = { "attachment", "exchange", "discussion", "project", "practice", "organisation",
				"municipality", "fieldofaction", "markdown", "memory", "notification", "outcome", "privacy", "work" })
package de.asskomm.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
