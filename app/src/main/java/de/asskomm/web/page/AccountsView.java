package de.asskomm.web.page;

import java.util.List;

import de.asskomm.web.wording.Moment;
import org.jspecify.annotations.Nullable;

/**
 * What the last comparison with the account server found.
 *
 * @param facts when, and how much was compared; empty before the first one
 * @param heading how many differences there were
 * @param differences what was different, and what was done
 * @param moment when it was
 */
record AccountsView(List<Fact> facts, String heading, List<Link> differences, @Nullable Moment moment) {
}
