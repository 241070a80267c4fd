/**
 * Abgleich: keeps the accounts in the account server in step with the members that the
 * platform knows.
 */
@NullMarked
package de.asskomm.identity.sync;

import org.jspecify.annotations.NullMarked;
