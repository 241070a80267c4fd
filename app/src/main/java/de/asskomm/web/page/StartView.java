package de.asskomm.web.page;

import java.util.List;

/**
 * The start page for people without an account.
 *
 * @param entries what everyone may read, newest first
 */
record StartView(List<Teaser> entries) {

}
