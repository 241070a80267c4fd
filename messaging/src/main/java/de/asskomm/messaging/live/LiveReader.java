package de.asskomm.messaging.live;

import de.asskomm.organisation.Actor;
import de.asskomm.organisation.Reader;

/**
 * Who reads at a live connection.
 *
 * @param actor who connected
 * @param reader what they may read
 */
record LiveReader(Actor actor, Reader reader) {

	static LiveReader of(Actor actor) {
		return new LiveReader(actor, actor.reader());
	}

}
