/**
 * What the account server needs and Keycloak does not have.
 */
package dev.asskomm.keycloak;
