/**
 * Gedächtnis: what was read a moment ago and need not be read again for everybody who
 * asks.
 */
@NullMarked
@ApplicationModule(displayName = "Gedächtnis", allowedDependencies = {})
package de.asskomm.memory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
