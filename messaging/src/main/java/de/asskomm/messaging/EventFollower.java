package de.asskomm.messaging;

import java.util.List;

/**
 * Receives every event once it was relayed, on each instance, in the one order of all
 * events and without repetition. Where it throws, it is called again with the same
 * events.
 */
public interface EventFollower {

	/**
	 * Receives events.
	 * @param events at least one event, in order, all after those received before
	 */
	void receive(List<LoggedEvent> events);

}
