/**
 * Handlungsfeld: the open catalogue of what prevention is about, kept by the
 * Landespräventionsrat.
 */
@NullMarked
@ApplicationModule(displayName = "Handlungsfeld", allowedDependencies = {})
package de.asskomm.fieldofaction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
