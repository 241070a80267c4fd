/**
 * Tests of signing in and out and of who may open which address.
 */
@NullMarked
package de.asskomm.web.security;

import org.jspecify.annotations.NullMarked;
