/**
 * Herunterladen: how files are delivered, to people and to programs alike.
 */
@NullMarked
package de.asskomm.web.download;

import org.jspecify.annotations.NullMarked;
