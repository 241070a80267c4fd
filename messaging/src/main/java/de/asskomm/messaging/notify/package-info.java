/**
 * Reads the event log once for all instances and has people notified.
 */
@NullMarked
package de.asskomm.messaging.notify;

import org.jspecify.annotations.NullMarked;
