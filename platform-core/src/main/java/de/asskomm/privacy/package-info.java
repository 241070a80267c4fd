/**
 * Personenbezug: what in a text tells of single people, so that whoever writes is asked
 * before it is published.
 */
@NullMarked
@ApplicationModule(displayName = "Personenbezug", allowedDependencies = {})
package de.asskomm.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
