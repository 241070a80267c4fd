/**
 * The web pages (Webseiten): one view record per page or fragment, holding exactly what
 * its template shows, and the controllers that fill them.
 */
@NullMarked
package de.asskomm.web.page;

import org.jspecify.annotations.NullMarked;
