/**
 * Organisation: who acts on the platform, for whom, and what they may see.
 */
@NullMarked
@ApplicationModule(displayName = "Organisation", allowedDependencies = { "municipality", "outcome" })
package de.asskomm.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
