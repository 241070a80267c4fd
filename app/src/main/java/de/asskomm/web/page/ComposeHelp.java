package de.asskomm.web.page;

import java.util.List;

/**
 * What helps while somebody writes.
 *
 * @param similar entries that tell of the same
 * @param minutes how long reading takes
 */
record ComposeHelp(List<Link> similar, int minutes) {
}
