/**
 * Gespräch: messages between organisations, kept in a shared inbox per organisation.
 */
@NullMarked
@ApplicationModule(displayName = "Gespräch", allowedDependencies = { "organisation", "markdown", "outcome" })
package de.asskomm.conversation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
