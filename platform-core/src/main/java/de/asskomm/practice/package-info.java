/**
 * Gute Praxis: projects that were nominated, reviewed by the prevention council and rated
 * by how sure it is that they work.
 */
@NullMarked
@ApplicationModule(displayName = "Gute Praxis", allowedDependencies = { "project", "organisation", "outcome" })
package de.asskomm.practice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
