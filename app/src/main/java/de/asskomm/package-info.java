/**
 * The assembled platform.
 */
@NullMarked
package de.asskomm;

import org.jspecify.annotations.NullMarked;
