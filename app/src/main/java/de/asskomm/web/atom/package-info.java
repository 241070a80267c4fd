/**
 * Feeds for feed readers (Atom): what is public for everybody, and for each person what
 * they follow.
 */
@NullMarked
package de.asskomm.web.atom;

import org.jspecify.annotations.NullMarked;
