/**
 * Kommune: the official register of Saxon municipalities, their districts (Landkreise and
 * kreisfreie Städte), sizes and places. It says what exists, not who takes part.
 */
@NullMarked
@ApplicationModule(displayName = "Kommune", allowedDependencies = {})
package de.asskomm.municipality;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
