/**
 * Live-Verbindungen: what ends them from outside.
 */
@NullMarked
package de.asskomm.web.live;

import org.jspecify.annotations.NullMarked;
