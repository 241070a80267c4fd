/**
 * Präventionsprojekt: what an organisation did, along the seven Beccaria steps.
 */
@NullMarked
@ApplicationModule(displayName = "Präventionsprojekt", allowedDependencies = { "attachment", "organisation",
		"municipality", "fieldofaction", "markdown", "outcome", "table" })
package de.asskomm.project;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
