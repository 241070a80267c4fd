/**
 * Diskussion: comments on posts, reactions to them, and the answers to questions.
 */
@NullMarked
@ApplicationModule(displayName = "Diskussion",
		allowedDependencies = { "exchange", "organisation", "markdown", "outcome" })
package de.asskomm.discussion;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
