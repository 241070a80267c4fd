/**
 * Vorschläge: what the search field of every page asks for at each letter. It stands
 * apart from the pages, which read what stands around them with every request.
 */
@NullMarked
package de.asskomm.web.suggest;

import org.jspecify.annotations.NullMarked;
