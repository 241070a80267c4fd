/**
 * Mitgliedschaft: which organisations take part in the network, and who acts for them.
 */
@NullMarked
@ApplicationModule(displayName = "Mitgliedschaft",
		allowedDependencies = { "organisation", "municipality", "fieldofaction", "outcome" })
package de.asskomm.membership;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
