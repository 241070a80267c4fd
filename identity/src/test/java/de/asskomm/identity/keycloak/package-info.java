/**
 * Tests of what the platform keeps of Keycloak: its keys.
 */
@NullMarked
package de.asskomm.identity.keycloak;

import org.jspecify.annotations.NullMarked;
