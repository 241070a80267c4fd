/**
 * What a use case answers: done, or one of the foreseeable ways to say no.
 */
@NullMarked
@ApplicationModule(displayName = "Ergebnis", allowedDependencies = {})
package de.asskomm.outcome;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
