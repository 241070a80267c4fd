/**
 * Zugang: who may open which address, signing in and out, and how a refusal is told.
 */
@NullMarked
package de.asskomm.web.security;

import org.jspecify.annotations.NullMarked;
