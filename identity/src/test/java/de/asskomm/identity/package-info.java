/**
 * Tests of accounts: what a token says of them, what a session keeps.
 */
@NullMarked
package de.asskomm.identity;

import org.jspecify.annotations.NullMarked;
