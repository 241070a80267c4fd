/**
 * The account server's realm as reviewed, ordered steps: composed into one file for the
 * local stack, applied to a running Keycloak in production.
 */
@NullMarked
package dev.asskomm.realm;

import org.jspecify.annotations.NullMarked;
