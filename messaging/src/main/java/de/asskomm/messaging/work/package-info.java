/**
 * Threads that work in the background until they are told to stop, whatever goes away
 * meanwhile and comes back.
 */
@NullMarked
package de.asskomm.messaging.work;

import org.jspecify.annotations.NullMarked;
