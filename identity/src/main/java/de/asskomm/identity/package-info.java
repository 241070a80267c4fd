/**
 * Konto: who is signed in, for which organisation, with which roles.
 */
@NullMarked
@ApplicationModule(displayName = "Konto",
		allowedDependencies = { "organisation", "municipality", "membership", "outcome", "work" })
package de.asskomm.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
