/**
 * Handlungsfeld: the catalogue of what prevention works on.
 */
@NullMarked
@ApplicationModule(displayName = "Handlungsfeld", allowedDependencies = {})
package de.asskomm.fieldofaction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
