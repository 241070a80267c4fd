/**
 * Hintergrundarbeit: what works beside all requests until the platform stops, whatever
 * goes away meanwhile and comes back.
 */
@NullMarked
@ApplicationModule(displayName = "Hintergrundarbeit", allowedDependencies = {})
package de.asskomm.work;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
