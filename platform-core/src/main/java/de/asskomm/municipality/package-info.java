/**
 * Kommune: the register of municipalities and districts.
 */
@NullMarked
@ApplicationModule(displayName = "Kommune", allowedDependencies = {})
package de.asskomm.municipality;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
