/**
 * Moderation: reports about content and what the prevention council decides on them.
 */
@NullMarked
@ApplicationModule(displayName = "Moderation", allowedDependencies = { "organisation", "exchange", "outcome" })
package de.asskomm.moderation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
