/**
 * Live-Anzeige: pushes events to open browsers and replays what a browser missed.
 */
@NullMarked
package de.asskomm.messaging.live;

import org.jspecify.annotations.NullMarked;
