package de.asskomm.web.page;

import java.util.List;

/**
 * Entries that tell of the same as another.
 *
 * @param href the other
 * @param links the entries
 * @param unavailable whether the index does not answer
 */
record SimilarView(String href, List<Link> links, boolean unavailable) {

}
