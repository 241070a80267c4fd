/**
 * Austausch: posts of organisations and the feed in which every other organisation reads
 * them.
 */
@NullMarked
@ApplicationModule(displayName = "Austausch",
		allowedDependencies = { "attachment", "organisation", "municipality", "fieldofaction", "markdown", "outcome" })
package de.asskomm.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
