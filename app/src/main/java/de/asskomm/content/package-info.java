/**
 * Bestand: what the platform starts with, the real reference data and, if wanted, the
 * demo content.
 */
@NullMarked
@ApplicationModule(displayName = "Bestand", allowedDependencies = { "municipality", "fieldofaction", "organisation",
		"exchange", "project", "practice", "markdown" })
package de.asskomm.content;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
