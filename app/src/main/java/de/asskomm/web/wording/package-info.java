/**
 * Wortlaut: how texts, figures and points in time are said to people, on pages and in
 * files alike.
 */
@NullMarked
package de.asskomm.web.wording;

import org.jspecify.annotations.NullMarked;
