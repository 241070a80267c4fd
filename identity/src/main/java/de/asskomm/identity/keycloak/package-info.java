/**
 * Anmeldedienst: Keycloak, its addresses, its keys, its tokens.
 */
@NullMarked
package de.asskomm.identity.keycloak;

import org.jspecify.annotations.NullMarked;
