/**
 * The main journeys, in a real browser against the running platform.
 */
@NullMarked
package de.asskomm.journey;

import org.jspecify.annotations.NullMarked;
