package de.asskomm.notification;

import de.asskomm.exchange.Followed;
import de.asskomm.organisation.Organisation;
import de.asskomm.organisation.Reader;

/**
 * Mein Austausch: what somebody follows, for a program that reads it for them.
 *
 * @param owner whose it is
 * @param organisation for which organisation they follow it
 * @param reader what they may read today
 * @param followed what they follow today
 */
public record PersonalFeed(Follower owner, Organisation organisation, Reader reader, Followed followed) {
}
